package dev.waybill.server.subscription;

import dev.waybill.workflow.usecase.Caller;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One listener's resources. What has changed is kept until it is fetched, each resource once: a listener that reads
 * slowly hears less often, and nothing piles up for it.
 */
public final class Subscription implements AutoCloseable {
    private final Caller caller;
    private final Subscriptions subscriptions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    /** The last that was seen of each resource. */
    private final Map<String, Seen> watched = new HashMap<>();

    private final Set<String> changed = new LinkedHashSet<>();
    private boolean ended;

    Subscription(Caller caller, Subscriptions subscriptions) {
        this.caller = caller;
        this.subscriptions = subscriptions;
    }

    /** @param mark empty text for one that has gone */
    private record Seen(String mark, long reading) {}

    Caller caller() {
        return caller;
    }

    /** The resources that are watched. */
    public Set<String> uris() {
        lock.lock();
        try {
            return Set.copyOf(watched.keySet());
        } finally {
            lock.unlock();
        }
    }

    /** Watches also what was found in a reading, as it was then. */
    void add(Reading found) {
        lock.lock();
        try {
            found.marks().forEach((uri, mark) -> watched.putIfAbsent(uri, new Seen(mark, found.number())));
        } finally {
            lock.unlock();
        }
    }

    /** Watches one less; one that was not watched is no error. */
    public void remove(String uri) {
        lock.lock();
        try {
            watched.remove(uri);
            changed.remove(uri);
        } finally {
            lock.unlock();
        }
    }

    /** Holds the watched resources against a later reading. */
    void compare(Reading now) {
        lock.lock();
        try {
            for (String uri : now.asked()) {
                Seen seen = watched.get(uri);
                // One that is watched since the reading began is not gone because it was not asked for.
                if (seen != null && seen.reading() < now.number()) {
                    watched.put(uri, new Seen(now.mark(uri), now.number()));
                    if (!seen.mark().equals(now.mark(uri))) {
                        changed.add(uri);
                    }
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
