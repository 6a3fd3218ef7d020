package dev.waybill.guard.turn;

import dev.waybill.guard.hook.Answer;
import dev.waybill.guard.hook.HookCall;
import dev.waybill.guard.hook.HookInput;
import dev.waybill.guard.hook.HostAnswers;
import dev.waybill.guard.hook.ToolUse;
import dev.waybill.guard.judge.Judge;
import dev.waybill.guard.judge.Ruling;
import dev.waybill.guard.place.Worktree;
import dev.waybill.guard.spool.Report;
import dev.waybill.guard.spool.Spool;
import dev.waybill.guard.state.CachedManifest;
import dev.waybill.guard.state.GuardHome;
import dev.waybill.workflow.scope.ScopeManifest;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Before a tool runs. Reading is always permitted; a write is, where the manifest says so, and else never. */
final class BeforeTool {
    private final Guard guard;
    private final HostAnswers answers;
    private final Aftermath aftermath;

    BeforeTool(Guard guard, HostAnswers answers, Aftermath aftermath) {
        this.guard = guard;
        this.answers = answers;
        this.aftermath = aftermath;
    }

    Answer answer(HookInput input) {
        HookCall call = input.call();
        ToolUse use = ToolUse.of(call);
        if (use == ToolUse.READS) {
            return answers.permit(call);
        }
        if (!input.whole()) {
            return answers.refuse(call, Wording.unreadable(input.problem()));
        }
        if (use == ToolUse.UNKNOWN) {
            return answers.permit(call);
        }
        if (call.paths().isEmpty()) {
            return answers.refuse(call, Wording.withoutPath());
        }
        return write(call);
    }

    private Answer write(HookCall call) {
        Optional<Worktree> here = guard.worktree(call);
        aftermath.in(here);
        for (String path : call.paths()) {
            Optional<Worktree> there = worktreeOf(call, path, here);
            if (there.isEmpty()) {
                return answers.refuse(call, Wording.unconnected());
            }
            Optional<Answer> refusal = write(call, there.get(), path);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        return answers.permit(call);
    }

    /**
     * Whose manifest decides: that of the host's worktree, unless the path lies in another worktree of the same
     * repository. Any other place is outside.
     */
    private Optional<Worktree> worktreeOf(HookCall call, String path, Optional<Worktree> here) {
        try {
            Path absolute = Guard.folder(call).resolve(path);
            if (!absolute.isAbsolute()
                    || (here.isPresent() && absolute.startsWith(here.get().root()))) {
                return here;
            }
            Optional<Worktree> there = guard.worktree(absolute);
            boolean mine = there.isPresent() && (here.isEmpty() || there.get().sameRepository(here.get()));
            return mine ? there : here;
        } catch (InvalidPathException noPath) {
            return here;
        }
    }

    private Optional<Answer> write(HookCall call, Worktree worktree, String path) {
        Optional<CachedManifest> manifest = guard.usable(worktree);
        Optional<ScopeManifest> scope =
                manifest.isEmpty() ? Optional.empty() : manifest.get().scope();
        if (scope.isEmpty()) {
            // An answer is worth waiting for: without one, all work stands still.
            guard.exchange().wait(worktree, call, false);
            manifest = guard.usable(worktree);
            scope = manifest.isEmpty() ? Optional.empty() : manifest.get().scope();
        } else if (!manifest.get().freshAt(guard.now())) {
            aftermath.exchangeFor(worktree, call);
        }
        if (scope.isEmpty()) {
            return Optional.of(answers.refuse(call, Wording.withoutManifest()));
        }
        Ruling ruling = new Judge(worktree, guard.ownFolders(), scope.get()).write(Guard.folder(call), path);
        if (ruling.permitted()) {
            return Optional.empty();
        }
        report(call, worktree, ruling);
        return Optional.of(answers.refuse(call, Wording.refused(ruling, manifest.get())));
    }

    private void report(HookCall call, Worktree worktree, Ruling ruling) {
        // Two hooks may be asked about one call: the same id makes it one report.
        String id = call.toolUse().isEmpty()
                ? Spool.newId(guard.now(), ruling.path())
                : GuardHome.shortDigest(call.toolUse() + "\n" + ruling.path());
        try {
            new Spool(worktree.state())
                    .add(Report.violation(id, guard.now(), ruling.path(), ruling.rule(), call.tool(), Report.REFUSED));
        } catch (IOException notKept) {
            // The write is refused all the same.
        }
        aftermath.exchangeFor(worktree, call);
    }
}
