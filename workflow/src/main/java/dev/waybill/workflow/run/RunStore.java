package dev.waybill.workflow.run;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import java.util.List;
import java.util.Optional;

/** The runs of one workspace, inside one transaction. */
public interface RunStore {
    Optional<Run> find(RunId id);

    /** The run of this key, project, branch and worktree that has not ended; there is at most one. */
    Optional<Run> findLive(KeyId key, ProjectId project, String branch, String worktree);

    /** Runs of a project that have not ended, at most {@code limit}, oldest first after {@code after}. */
    List<Run> live(ProjectId project, long after, int limit);

    /**
     * Runs of a key that have not ended, at most {@code limit}, newest first.
     *
     * @param before only runs with a smaller id; {@code Long.MAX_VALUE} for the first page
     */
    List<Run> liveOf(KeyId key, long before, int limit);

    /**
     * A page of runs, newest first.
     *
     * @param before only runs with a smaller id; {@code Long.MAX_VALUE} for the first page
     */
    List<Run> page(long before, int limit);

    /** As {@link #page(long, int)}, of those that a filter leaves. */
    List<Run> page(RunFilter filter, long before, int limit);

    /** How many runs a filter leaves; {@code most} for that many or more. */
    int count(RunFilter filter, int most);

    void insert(Run run);

    /** Writes what a run is about, which it learns once: see {@link Run#named}. */
    void rename(Run run);

    /**
     * Forgets the addresses of pull requests in all runs of a project that is disconnected: from here on no run is read
     * with one. What of them lies on the disk is for {@link #eraseDropped} where there are many.
     */
    void dropPullRequests(ProjectId project);

    /** Erases a stretch of what was dropped; returns false when nothing is left. */
    boolean eraseDropped();

    /** Writes every column that may change; the row must exist. */
    void update(Run run);
}
