package dev.waybill.server.subscription;

import dev.waybill.workflow.usecase.Caller;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One listener's resources. What has changed is kept until it is fetched, each resource once: a listener that reads
 * slowly hears less often, and nothing piles up for it.
 */
public final class Subscription implements AutoCloseable {
    private final Caller caller;
    private final Subscriptions subscriptions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    /** The last mark seen of each resource; empty text for one that has gone. */
    private final Map<String, String> marks;

    private final Set<String> changed = new LinkedHashSet<>();
    private boolean ended;

    Subscription(Caller caller, Map<String, String> marks, Subscriptions subscriptions) {
        this.caller = caller;
        this.marks = new HashMap<>(marks);
        this.subscriptions = subscriptions;
    }

    Caller caller() {
        return caller;
    }

    /** The resources that are watched. */
    public Set<String> uris() {
        lock.lock();
        try {
            return Set.copyOf(marks.keySet());
        } finally {
            lock.unlock();
        }
    }

    /** Watches one more, as it is now. */
    void add(String uri, String mark) {
        lock.lock();
        try {
            marks.putIfAbsent(uri, mark);
        } finally {
            lock.unlock();
        }
    }

    /** Watches one less; one that was not watched is no error. */
    public void remove(String uri) {
        lock.lock();
        try {
            marks.remove(uri);
            changed.remove(uri);
        } finally {
            lock.unlock();
        }
    }

    /** Holds the watched resources against their marks now. */
    void compare(Map<String, String> now) {
        lock.lock();
        try {
            for (Map.Entry<String, String> seen : marks.entrySet()) {
                @Nullable String found = now.get(seen.getKey());
                String mark = Objects.requireNonNullElse(found, "");
                if (!mark.equals(seen.getValue())) {
                    seen.setValue(mark);
                    changed.add(seen.getKey());
                }
            }
            if (!changed.isEmpty()) {
                news.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for news, at most so long.
     *
     * @return the resources that have changed since the last time, in the order in which that was found; empty when
     *     the time is over, and when this has ended
     */
    public Set<String> awaitChanges(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (changed.isEmpty() && !ended && left > 0) {
                left = news.awaitNanos(left);
            }
            if (ended) {
                return Set.of();
            }
            Set<String> fetched = new LinkedHashSet<>(changed);
            changed.clear();
            return fetched;
        } finally {
            lock.unlock();
        }
    }

    /** Whether there will be no more news: closed, its key revoked, or the server stopping. */
    public boolean ended() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            changed.clear();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The listener is gone. A second time changes nothing. */
    @Override
    public void close() {
        subscriptions.drop(this);
        end();
    }

    /** For people who debug; addresses are callers' words. */
    @Override
    public String toString() {
        return "Subscription[redacted]";
    }

    /** Waits until this has ended, at most so long. */
    void awaitEnd(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (!ended && left > 0) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
