package dev.waybill.storage.ledger;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts a database's changes and wakes who waits for one. */
public final class Changes {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicLong version = new AtomicLong();
    private boolean closed;

    public long version() {
        return version.get();
    }

    /** Something changed, or may have. */
    void bump() {
        lock.lock();
        try {
            version.incrementAndGet();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the version is no longer {@code seen}, at most {@code limit}, and not past {@link #close}. */
    public long await(long seen, Duration limit) throws InterruptedException {
        long nanos = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (version.get() == seen && !closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return version.get();
        } finally {
            lock.unlock();
        }
    }

    /** Lets every waiter go. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
