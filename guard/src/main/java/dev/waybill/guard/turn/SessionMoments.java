package dev.waybill.guard.turn;

import dev.waybill.guard.changes.Changes;
import dev.waybill.guard.hook.Answer;
import dev.waybill.guard.hook.HookCall;
import dev.waybill.guard.hook.HostAnswers;
import dev.waybill.guard.place.Worktree;
import dev.waybill.guard.spool.Report;
import dev.waybill.guard.spool.ReportKind;
import dev.waybill.guard.spool.Spool;
import dev.waybill.guard.state.CachedManifest;
import dev.waybill.guard.state.Decision;
import dev.waybill.guard.state.StateFile;
import dev.waybill.guard.state.WorktreeState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A session's start and a prompt: the run goes on by itself, and the agent is told what it could not know. */
final class SessionMoments {
    /** Is there while a turn is going on. */
    static final String TURN = "turn";

    /** How a session begins that is one with what was before. */
    private static final Set<String> KEPT = Set.of("resume", "compact", "clear", "fork");

    private static final String TOLD = "told";
    private static final int MOST_TOLD_BYTES = 64 * 1024;

    private final Guard guard;
    private final HostAnswers answers;

    SessionMoments(Guard guard, HostAnswers answers) {
        this.guard = guard;
        this.answers = answers;
    }

    /** Begins the run or goes on with it. A compaction, a clearing and a resumption are the same run. */
    Answer started(HookCall call) {
        Optional<Worktree> worktree = guard.worktree(call);
        if (worktree.isEmpty()) {
            return answers.tell(call, Wording.unconnected());
        }
        WorktreeState state = worktree.get().state();
        // What a turn is just doing elsewhere must not become the state that all is measured by.
        boolean anew = !KEPT.contains(call.source()) && Files.notExists(state.file(TURN));
        String problem = begin(worktree.get(), anew);
        boolean reached = guard.exchange().wait(worktree.get(), call, true);
        Optional<CachedManifest> manifest = guard.usable(worktree.get());
        if (manifest.isEmpty()) {
            return answers.tell(call, join(Wording.unreached(), problem));
        }
        String facts = Wording.sessionStarted(state.session(), manifest.get(), reached);
        return answers.tell(call, join(join(facts, decisions(state)), problem));
    }

    /** Brings what was decided since the last prompt. */
    Answer prompted(HookCall call) {
        Optional<Worktree> worktree = guard.worktree(call);
        if (worktree.isEmpty()) {
            return answers.nothing(call);
        }
        WorktreeState state = worktree.get().state();
        Looking.forget(state);
        String problem = begin(worktree.get(), false);
        noteTurn(state);
        heard(state);
        guard.exchange().wait(worktree.get(), call, false);
        if (call.fromCursor()) {
            // It can't be told here: see CursorAnswers.
            return answers.nothing(call);
        }
        return answers.tell(call, join(decisions(state), problem));
    }

    /** What was decided and not told yet; from now on it is told. */
    static String decisions(WorktreeState state) {
        try {
            String told = StateFile.read(state.file(TOLD), MOST_TOLD_BYTES).orElse("");
            List<Decision> news = new ArrayList<>();
            StringBuilder lines = new StringBuilder();
            for (Decision decision : state.session().decisions()) {
                String line = decision.checkpoint() + " " + decision.state() + "\n";
                if (!told.contains(line)) {
                    news.add(decision);
                    lines.append(line);
                }
            }
            if (news.isEmpty()) {
                return "";
            }
            // An old list may go: a server gives no decision for ever.
            StateFile.write(
                    state.file(TOLD),
                    told.length() + lines.length() > MOST_TOLD_BYTES ? lines.toString() : told + lines);
            return Wording.decided(news);
        } catch (IOException unkept) {
            return Wording.decided(state.session().decisions());
        }
    }

    /** Notes how the worktree is, where nobody did; what went wrong, empty when nothing did. */
    private String begin(Worktree worktree, boolean anew) {
        return anew || !Changes.begun(worktree) ? new Looking(guard).begin(worktree) : "";
    }

    /** The agent works again: a run that waited is running. */
    private void heard(WorktreeState state) {
        try {
            new Spool(state).add(Report.plain(Spool.newId(guard.now(), "heard"), ReportKind.HEARD, guard.now()));
        } catch (IOException notKept) {
            // Then the run shows its last state a little longer.
        }
    }

    private static void noteTurn(WorktreeState state) {
        try {
            StateFile.write(state.file(TURN), "");
        } catch (IOException unkept) {
            // Then another session's start may take this turn's work for what was there before.
        }
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " " + other;
    }
}
