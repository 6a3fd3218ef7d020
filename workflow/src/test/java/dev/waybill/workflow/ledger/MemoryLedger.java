package dev.waybill.workflow.ledger;

import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * The ledger without a disk: a savepoint is a copy of the data, undoing it is dropping the copy. One lock stands
 * for the writer's thread.
 */
public final class MemoryLedger implements Ledger {
    private final InstantSource clock;
    private final Map<WorkspaceId, MemoryData> workspaces = new HashMap<>();
    private long version;
    private Runnable whileWaiting = () -> {};

    public MemoryLedger(InstantSource clock) {
        this.clock = clock;
    }

    /** What others do the next time that somebody waits, in place of a second thread. */
    public void whileWaiting(Runnable others) {
        whileWaiting = others;
    }

    void open(WorkspaceId workspace) {
        workspaces.put(workspace, new MemoryData());
    }

    @Override
    public <R> R write(WorkspaceId workspace, Work<R> work) {
        Answer<R> answer;
        synchronized (this) {
            MemoryData draft = data(workspace).copy();
            answer = work.in(new MemoryTransaction(draft, clock.millis(), true));
            workspaces.put(workspace, draft);
            version++;
            notifyAll();
        }
        return answer.orThrow();
    }

    @Override
    public synchronized <R> R read(WorkspaceId workspace, Query<R> query) {
        return query.in(new MemoryTransaction(data(workspace), clock.millis(), false));
    }

    @Override
    public synchronized long version(WorkspaceId workspace) {
        return version;
    }

    @Override
    public synchronized long awaitChange(WorkspaceId workspace, long seen, Duration limit) throws InterruptedException {
        Runnable others = whileWaiting;
        whileWaiting = () -> {};
        others.run();
        long deadline = System.nanoTime() + limit.toNanos();
        long left = limit.toMillis();
        while (version == seen && left > 0) {
            wait(left);
            left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        }
        return version;
    }

    private MemoryData data(WorkspaceId workspace) {
        MemoryData data = workspaces.get(workspace);
        if (data == null || data.closed) {
            throw new RefusedException(RefusalCode.NOT_FOUND, "no such workspace");
        }
        return data;
    }
}
