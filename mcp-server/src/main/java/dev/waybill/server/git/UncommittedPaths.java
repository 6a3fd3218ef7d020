package dev.waybill.server.git;

import dev.waybill.guard.changes.Changes;
import dev.waybill.guard.changes.Finding;
import dev.waybill.guard.git.Git;
import dev.waybill.guard.git.GitFailedException;
import dev.waybill.guard.judge.Judge;
import dev.waybill.guard.place.Worktree;
import dev.waybill.guard.place.WorktreeFinder;
import dev.waybill.guard.state.GuardHome;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a working copy holds that is not committed and that a manifest does not open, found as the guard finds it: the
 * index, the files that git knows, untracked ones and those that git is told to ignore or not to look at.
 */
public final class UncommittedPaths {
    private final Path repository;
    private final Path home;
    private final Map<String, String> environment;

    /**
     * @param home        the user's home
     * @param environment of which git gets what it needs and no more
     */
    public UncommittedPaths(Path repository, Path home, Map<String, String> environment) {
        this.repository = repository;
        this.home = home;
        this.environment = environment;
    }

    /**
     * What is out of scope.
     *
     * @throws RefusedException {@code PRECONDITION_FAILED} where there is no working copy, or git can't look at it
     */
    public List<Finding> against(ScopeManifest manifest) {
        Path root = HooksFolder.of(repository, environment)
                .map(HooksFolder.Places::root)
                .orElseThrow(() -> refuse(repository + " is no working copy of a git repository"));
        Worktree worktree = new WorktreeFinder(GuardHome.in(home)).top(root);
        try {
            return new Changes(worktree, Git.in(worktree, "", ""), "")
                    .uncommitted(new Judge(worktree, List.of(), manifest));
        } catch (GitFailedException failed) {
            throw refuse(String.valueOf(failed.getMessage()));
        } catch (IOException unreadable) {
            throw refuse("a file of " + repository + " could not be read");
        }
    }

    private static RefusedException refuse(String message) {
        return new RefusedException(RefusalCode.PRECONDITION_FAILED, message);
    }
}
