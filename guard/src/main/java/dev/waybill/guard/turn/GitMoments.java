package dev.waybill.guard.turn;

import dev.waybill.guard.changes.Finding;
import dev.waybill.guard.git.Git;
import dev.waybill.guard.git.GitFailedException;
import dev.waybill.guard.githook.GitHooks;
import dev.waybill.guard.hook.HookCall;
import dev.waybill.guard.judge.Judge;
import dev.waybill.guard.place.Worktree;
import dev.waybill.guard.spool.Report;
import dev.waybill.guard.spool.Spool;
import dev.waybill.guard.state.CachedManifest;
import dev.waybill.guard.state.Connection;
import dev.waybill.workflow.scope.ScopeManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Before a commit and before a push, by git's own hooks. */
public final class GitMoments {
    private static final int MOST_REPORTS = 50;

    private final Guard guard;
    private final String index;

    /** @param index the index that is about to be committed; empty for the worktree's own */
    public GitMoments(Guard guard, String index) {
        this.guard = guard;
        this.index = index;
    }

    /** What a commit made in a folder would carry out of the scope. */
    public List<Finding> beforeCommit(Path folder) throws GitFailedException {
        Worktree worktree = worktree(folder);
        return report(worktree, hooks(worktree).beforeCommit(), "git-commit");
    }

    /** What a push from a folder would carry out of the scope. */
    public List<Finding> beforePush(Path folder, List<String> lines) throws GitFailedException {
        Worktree worktree = worktree(folder);
        return report(worktree, hooks(worktree).beforePush(lines), "git-push");
    }

    private Worktree worktree(Path folder) throws GitFailedException {
        return guard.worktree(folder)
                .orElseThrow(
                        () -> new GitFailedException("this folder belongs to no connected project ('waybill install"
                                + " claude-code --project DIR' connects it)"));
    }

    private GitHooks hooks(Worktree worktree) throws GitFailedException {
        Optional<CachedManifest> manifest = guard.usable(worktree);
        Optional<ScopeManifest> scope =
                manifest.isEmpty() ? Optional.empty() : manifest.get().scope();
        if (scope.isEmpty()) {
            guard.exchange().wait(worktree, HookCall.NONE, false);
            manifest = guard.usable(worktree);
            scope = manifest.isEmpty() ? Optional.empty() : manifest.get().scope();
        }
        if (scope.isEmpty()) {
            throw new GitFailedException(
                    "there is no scope manifest that is young enough, and the server did not answer"
                            + " ('waybill doctor' says what is wrong)");
        }
        String base = worktree.state().connection().map(Connection::baseBranch).orElse("");
        return new GitHooks(
                Git.in(worktree, guard.git(), index), base, new Judge(worktree, guard.ownFolders(), scope.get()));
    }

    private List<Finding> report(Worktree worktree, List<Finding> findings, String tool) {
        try {
            Spool spool = new Spool(worktree.state());
            for (Finding finding : findings.subList(0, Math.min(MOST_REPORTS, findings.size()))) {
                spool.add(Report.violation(
                        Spool.newId(guard.now(), finding.path()),
                        guard.now(),
                        finding.path(),
                        finding.rule(),
                        tool,
                        Report.REFUSED));
            }
            if (findings.size() > MOST_REPORTS) {
                spool.drop(findings.size() - MOST_REPORTS);
            }
        } catch (IOException notKept) {
            // It is refused all the same.
        }
        if (!findings.isEmpty()) {
            guard.exchange().beside(worktree, HookCall.NONE, guard.now(), Guard.APART_MS);
        }
        return findings;
    }
}
