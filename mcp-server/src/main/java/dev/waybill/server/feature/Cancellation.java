package dev.waybill.server.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Whether the client still wants an answer. A tool that waits should stop then; what it did stays done. */
public final class Cancellation {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Runnable> actions = new ArrayList<>(1);
    private volatile boolean requested;

    /** Says that no answer is wanted any more; a second time changes nothing. */
    public void request() {
        List<Runnable> due;
        lock.lock();
        try {
            requested = true;
            due = List.copyOf(actions);
            actions.clear();
        } finally {
            lock.unlock();
        }
        due.forEach(Runnable::run);
    }

    /** Whether that was said. */
    public boolean requested() {
        return requested;
    }

    /**
     * Runs the action once when that is said, on the thread that says it; at once if it was said before.
     *
     * @param action short, and without exceptions
     */
    public void whenRequested(Runnable action) {
        lock.lock();
        try {
            if (!requested) {
                actions.add(action);
                return;
            }
        } finally {
            lock.unlock();
        }
        action.run();
    }
}
