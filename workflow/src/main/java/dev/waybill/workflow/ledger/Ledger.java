package dev.waybill.workflow.ledger;

import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.refusal.Answer;
import java.time.Duration;

/** The databases of all workspaces. Safe for any number of threads. */
public interface Ledger {
    /**
     * Runs {@code work} in a savepoint of the workspace's writer and returns its answer once it is durable. Other
     * calls share the commit. {@code work} runs on the writer's thread: it must not wait, and may be run once only.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException what {@code work} threw, after its savepoint was
     *     undone; {@code NOT_FOUND} for a workspace that is unknown or closed; {@code UNAVAILABLE} past the
     *     writer's deadline or when the disk fails, and then nothing of the call was kept
     */
    <R> R write(WorkspaceId workspace, Work<R> work);

    /** Runs {@code query} on a read-only connection, on the caller's thread, seeing one moment. */
    <R> R read(WorkspaceId workspace, Query<R> query);

    /**
     * How often this workspace's data has changed, as far as this process knows: every commit of its own, and
     * those of other processes within the watcher's poll.
     */
    long version(WorkspaceId workspace);

    /** Waits until {@link #version} is no longer {@code seen}, at most {@code limit}; returns the version then. */
    long awaitChange(WorkspaceId workspace, long seen, Duration limit) throws InterruptedException;

    /** A use case's transaction. */
    @FunctionalInterface
    interface Work<R> {
        Answer<R> in(WriteTransaction transaction);
    }

    /** A use case's reading. */
    @FunctionalInterface
    interface Query<R> {
        R in(ReadTransaction transaction);
    }
}
