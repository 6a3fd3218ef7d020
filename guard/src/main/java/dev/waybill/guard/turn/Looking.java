package dev.waybill.guard.turn;

import dev.waybill.guard.changes.Changes;
import dev.waybill.guard.changes.Finding;
import dev.waybill.guard.git.Git;
import dev.waybill.guard.git.GitFailedException;
import dev.waybill.guard.judge.Judge;
import dev.waybill.guard.place.Worktree;
import dev.waybill.guard.spool.Report;
import dev.waybill.guard.spool.Spool;
import dev.waybill.guard.state.CachedManifest;
import dev.waybill.guard.state.Connection;
import dev.waybill.guard.state.GuardHome;
import dev.waybill.guard.state.StateFile;
import dev.waybill.guard.state.WorktreeState;
import dev.waybill.workflow.scope.ScopeManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at what changed and reports what should not have, each path once a turn. */
final class Looking {
    private static final String FOUND = "found";
    private static final int MOST_FOUND_BYTES = 4 * 1024 * 1024;
    /** Reports of one look; what is past it is counted. */
    private static final int MOST_REPORTS = 200;

    private final Guard guard;

    Looking(Guard guard) {
        this.guard = guard;
    }

    /** Notes how the worktree is when a session begins; what went wrong, empty when nothing did. */
    String begin(Worktree worktree) {
        try {
            new Changes(worktree, git(worktree), baseBranch(worktree)).begin(guard.now());
            return "";
        } catch (GitFailedException failed) {
            return Wording.notLookedAt(reason(failed));
        } catch (IOException unreadable) {
            return Wording.notLookedAt("a file could not be read");
        }
    }

    /** A new turn: what was found is found again. */
    static void forget(WorktreeState state) {
        try {
            Files.deleteIfExists(state.file(FOUND));
        } catch (IOException kept) {
            // Then it is not reported a second time.
        }
    }

    /** What to tell the agent: what was found and not told in this turn yet; empty for nothing. */
    String look(Worktree worktree, String tool) {
        Optional<CachedManifest> manifest = guard.usable(worktree);
        Optional<ScopeManifest> scope =
                manifest.isEmpty() ? Optional.empty() : manifest.get().scope();
        if (scope.isEmpty()) {
            return Wording.notLookedAt("there is no scope manifest");
        }
        Judge judge = new Judge(worktree, guard.ownFolders(), scope.get());
        try {
            return report(worktree, new Changes(worktree, git(worktree), baseBranch(worktree)).find(judge), tool);
        } catch (GitFailedException failed) {
            return failed(worktree, reason(failed));
        } catch (IOException unreadable) {
            return failed(worktree, "a file could not be read");
        }
    }

    private String report(Worktree worktree, List<Finding> findings, String tool) throws IOException {
        WorktreeState state = worktree.state();
        Set<String> told = new HashSet<>(List.of(
                StateFile.read(state.file(FOUND), MOST_FOUND_BYTES).orElse("").split("\n", -1)));
        List<String> lines = new ArrayList<>();
        StringBuilder names = new StringBuilder();
        Spool spool = new Spool(state);
        for (Finding finding : findings) {
            if (told.contains(finding.path())) {
                continue;
            }
            names.append(finding.path()).append('\n');
            lines.add(finding.path() + " (rule " + finding.rule() + ")");
            if (lines.size() <= MOST_REPORTS) {
                String id = Spool.newId(guard.now(), finding.path());
                spool.add(
                        finding.hidden()
                                ? Report.flagged(id, guard.now(), finding.path(), finding.rule())
                                : Report.violation(
                                        id, guard.now(), finding.path(), finding.rule(), tool, Report.AFTERWARDS));
            }
        }
        if (lines.isEmpty()) {
            return "";
        }
        if (lines.size() > MOST_REPORTS) {
            spool.drop(lines.size() - MOST_REPORTS);
        }
        StateFile.append(state.file(FOUND), names.toString());
        return Wording.found(lines);
    }

    /** A look that could not be taken is reported like what it might have found. */
    private String failed(Worktree worktree, String reason) {
        try {
            String about = "flag: check failed";
            WorktreeState state = worktree.state();
            if (!StateFile.read(state.file(FOUND), MOST_FOUND_BYTES).orElse("").contains(about)) {
                new Spool(state).add(Report.flagged(Spool.newId(guard.now(), about), guard.now(), "", about));
                StateFile.append(state.file(FOUND), about + "\n");
            }
        } catch (IOException notKept) {
            // It is told all the same.
        }
        return Wording.notLookedAt(reason);
    }

    private Git git(Worktree worktree) throws GitFailedException {
        return Git.in(worktree, guard.git(), "");
    }

    private String baseBranch(Worktree worktree) {
        Optional<Connection> connection = worktree.state().connection();
        if (connection.isEmpty()) {
            connection = new GuardHome(guard.home().folder())
                    .worktree(worktree.connectedRoot())
                    .connection();
        }
        return connection.map(Connection::baseBranch).orElse("");
    }

    private static String reason(GitFailedException failed) {
        return String.valueOf(failed.getMessage());
    }
}
