package dev.waybill.guard.turn;

import dev.waybill.guard.hook.Answer;
import dev.waybill.guard.hook.HookCall;
import dev.waybill.guard.hook.HostAnswers;
import dev.waybill.guard.hook.ToolUse;
import dev.waybill.guard.place.Worktree;
import dev.waybill.guard.spool.Report;
import dev.waybill.guard.spool.ReportKind;
import dev.waybill.guard.spool.Spool;
import dev.waybill.guard.state.WorktreeState;
import dev.waybill.guard.transcript.TranscriptReader;
import dev.waybill.guard.transcript.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** After a tool and at a turn's end: what was written without asking is looked for, and the run's state is reported. */
final class TurnMoments {
    private static final String AT_END = "end-of-turn";

    private final Guard guard;
    private final HostAnswers answers;
    private final Aftermath aftermath;

    TurnMoments(Guard guard, HostAnswers answers, Aftermath aftermath) {
        this.guard = guard;
        this.answers = answers;
        this.aftermath = aftermath;
    }

    /** After a tool that may have written. */
    Answer afterTool(HookCall call) {
        Optional<Worktree> worktree = ToolUse.of(call) == ToolUse.READS ? Optional.empty() : guard.worktree(call);
        aftermath.in(worktree);
        if (worktree.isEmpty()) {
            return answers.nothing(call);
        }
        String found = new Looking(guard).look(worktree.get(), call.tool().isEmpty() ? call.event() : call.tool());
        if (!found.isEmpty()) {
            aftermath.exchangeFor(worktree.get(), call);
            return answers.complain(call, found);
        }
        // Cursor takes no word at a prompt: what was decided meanwhile is told here.
        String decisions =
                call.fromCursor() ? SessionMoments.decisions(worktree.get().state()) : "";
        return decisions.isEmpty() ? answers.nothing(call) : answers.complain(call, decisions);
    }

    /** At a turn's end. Only an agent or a human ends a run; the end of a turn is a wait. */
    Answer ended(HookCall call) {
        Optional<Worktree> worktree = guard.worktree(call);
        if (worktree.isEmpty()) {
            return answers.nothing(call);
        }
        String found = new Looking(guard).look(worktree.get(), AT_END);
        if (!found.isEmpty() && !call.continued()) {
            // The turn goes on, so it does not wait yet.
            aftermath.exchangeFor(worktree.get(), call);
            return answers.sendBack(call, found);
        }
        try {
            Files.deleteIfExists(worktree.get().state().file(SessionMoments.TURN));
            reportWaiting(call, worktree.get().state());
        } catch (IOException notKept) {
            // The run shows then when its guard was last heard.
        }
        aftermath.exchangeAnyway(worktree.get(), call);
        return answers.nothing(call);
    }

    /** A helper's end: the agent itself goes on. */
    Answer helperEnded(HookCall call) {
        Optional<Worktree> worktree = guard.worktree(call);
        String found = worktree.isEmpty() ? "" : new Looking(guard).look(worktree.get(), AT_END);
        return found.isEmpty() || call.continued() ? answers.nothing(call) : answers.sendBack(call, found);
    }

    private void reportWaiting(HookCall call, WorktreeState state) throws IOException {
        Spool spool = new Spool(state);
        if (!call.transcript().isEmpty()) {
            try {
                Usage usage = TranscriptReader.read(Path.of(call.transcript()));
                if (usage.iterations() > 0) {
                    Usage sum = new CounterBook(state).note(state.session().run(), call.session(), usage);
                    spool.add(Report.counters(
                            Spool.newId(guard.now(), "counters"),
                            guard.now(),
                            sum.iterations(),
                            sum.tokensIn(),
                            sum.tokensOut()));
                }
            } catch (InvalidPathException noPath) {
                // Nothing to count.
            }
        }
        spool.add(Report.plain(Spool.newId(guard.now(), "waiting"), ReportKind.WAITING, guard.now()));
    }
}
