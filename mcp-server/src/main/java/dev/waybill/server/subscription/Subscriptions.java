package dev.waybill.server.subscription;

import dev.waybill.server.feature.RawResources;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHolder;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All subscriptions of one process. Safe for any number of threads. */
public final class Subscriptions {
    /** Open at once for one key. */
    public static final int PER_KEY = 16;

    /** Open at once in one process. */
    public static final int IN_ALL = 1024;

    /** Resources of one subscription. */
    public static final int RESOURCES = 64;

    private final Supplier<RawResources> resources;
    private final AtomicLong readings = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Subscription> open = new ArrayList<>();
    private final Map<WorkspaceId, Watch> watches = new HashMap<>();

    /** @param resources asked for at the first subscription, not before */
    public Subscriptions(Supplier<RawResources> resources) {
        this.resources = resources;
    }

    /**
     * Begins to watch. Of the resources, those are left out that this caller can't read.
     *
     * @param uris at most {@link #RESOURCES}; none to watch nothing yet
     * @throws RefusedException {@code LIMIT_REACHED} when this key has too many open, or all keys together;
     *     {@code UNAUTHENTICATED}
     */
    public Subscription open(Caller caller, Set<String> uris) {
        requireResources(uris.size());
        Subscription subscription = new Subscription(caller, this);
        subscription.add(read(caller, uris));
        lock.lock();
        try {
            requireRoom(caller.key());
            open.add(subscription);
            watches.computeIfAbsent(caller.workspace(), workspace -> Watch.start(this, resources.get(), caller));
        } finally {
            lock.unlock();
        }
        // What changed before the watch knew of this one is found here, what changes from now on by the watch.
        look(subscription);
        return subscription;
    }

    /**
     * Watches one more resource.
     *
     * @return false for one that the subscription's caller can't read
     * @throws RefusedException {@code LIMIT_REACHED} past {@link #RESOURCES}; {@code UNAUTHENTICATED}
     */
    public boolean add(Subscription subscription, String uri) {
        requireResources(subscription.uris().size() + 1);
        Reading found = read(subscription.caller(), Set.of(uri));
        subscription.add(found);
        look(subscription);
        return !found.marks().isEmpty();
    }

    /** Ends those of a key: it was revoked. */
    public void endOf(KeyId key) {
        end(subscription -> subscription.caller().key().equals(key));
    }

    /** Ends those of a holder: what they hold opens nothing any more. */
    public void endOf(KeyHolder holder) {
        end(subscription -> subscription.caller().holder().equals(holder));
    }

    /** Whose subscriptions there are. */
    public Set<KeyHolder> holders() {
        lock.lock();
        try {
            return open.stream()
                    .map(subscription -> subscription.caller().holder())
                    .collect(Collectors.toSet());
        } finally {
            lock.unlock();
        }
    }

    /** Ends all: nobody is served any more. */
    public void endAll() {
        end(subscription -> true);
    }

    /** How many there are. */
    public int open() {
        lock.lock();
        try {
            return open.size();
        } finally {
            lock.unlock();
        }
    }

    void end(Predicate<Subscription> which) {
        List<Subscription> ending;
        lock.lock();
        try {
            ending = open.stream().filter(which).toList();
            open.removeAll(ending);
        } finally {
            lock.unlock();
        }
        ending.forEach(Subscription::end);
    }

    void drop(Subscription subscription) {
        lock.lock();
        try {
            open.remove(subscription);
        } finally {
            lock.unlock();
        }
    }

    /** Those of a workspace; when there are none, its watch is over and a later one is begun anew. */
    List<Subscription> watched(WorkspaceId workspace) {
        lock.lock();
        try {
            List<Subscription> watched = open.stream()
                    .filter(subscription -> subscription.caller().workspace().equals(workspace))
                    .toList();
            if (watched.isEmpty()) {
                watches.remove(workspace);
            }
            return watched;
        } finally {
            lock.unlock();
        }
    }

    private void look(Subscription subscription) {
        Set<String> uris = subscription.uris();
        if (!uris.isEmpty()) {
            subscription.compare(read(subscription.caller(), uris));
        }
    }

    /** Reads how these are for a caller now. */
    Reading read(Caller caller, Set<String> uris) {
        long number = readings.incrementAndGet();
        return new Reading(number, uris, resources.get().marks(caller, uris));
    }

    private void requireRoom(KeyId key) {
        long ofKey = open.stream()
                .filter(subscription -> subscription.caller().key().equals(key))
                .count();
        if (ofKey >= PER_KEY) {
            throw new RefusedException(
                    RefusalCode.LIMIT_REACHED,
                    "a key has at most " + PER_KEY + " subscriptions open at once: close one, or name several resources"
                            + " in one");
        }
        if (open.size() >= IN_ALL) {
            throw new RefusedException(
                    RefusalCode.LIMIT_REACHED,
                    "this server has no more than " + IN_ALL + " subscriptions open at once: try again later");
        }
    }

    private static void requireResources(int count) {
        if (count > RESOURCES) {
            throw new RefusedException(
                    RefusalCode.LIMIT_REACHED,
                    "a subscription names at most " + RESOURCES + " resources: leave some out, or open another");
        }
    }
}
