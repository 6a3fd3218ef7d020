package dev.waybill.workflow.signin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failures by key and says how long the next attempt has to wait. An attempt counts as failed from its
 * beginning, so that a hundred at once are not a hundred free ones; who succeeds takes it back.
 *
 * <p>In memory: a restart forgets, which costs an attacker more than it gives. At most {@link #LIMIT} keys are kept;
 * past it the one goes that was quiet for longest.
 */
final class Guesses {
    /** Keys that are kept. To push one out takes as many other keys, and each of these attempts costs a hash. */
    static final int LIMIT = 10_000;
    /** The first wait, which doubles with every failure. */
    static final Duration FIRST_WAIT = Duration.ofSeconds(15);

    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    /** After so long without a failure a key is as new. Far above the longest wait: who waits that out is still known. */
    static final Duration FORGET = Duration.ofHours(24);

    private final int free;
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true);

    private record Tries(int failures, long lastMillis) {}

    /** Counts for which {@code free} failures cost nothing. */
    Guesses(int free) {
        this.free = free;
    }

    /** Milliseconds until the next attempt may begin; 0 for at once. */
    synchronized long waitMillis(String key, long nowMillis) {
        Tries before = tries(key, nowMillis);
        if (before.failures() < free) {
            return 0;
        }
        return Math.max(0, before.lastMillis() + penalty(before.failures()) - nowMillis);
    }

    /** Begins an attempt, counted as a failure until {@link #takeBack} or {@link #clear}. */
    synchronized void begin(String key, long nowMillis) {
        tries.put(key, new Tries(tries(key, nowMillis).failures() + 1, nowMillis));
        if (tries.size() > LIMIT) {
            var quietest = tries.keySet().iterator();
            quietest.next();
            quietest.remove();
        }
    }

    /** The attempt was no failure; those before it still count. */
    synchronized void takeBack(String key) {
        tries.computeIfPresent(key, (same, before) -> new Tries(before.failures() - 1, before.lastMillis()));
    }

    /** Whoever it is succeeded: nothing counts any more. */
    synchronized void clear(String key) {
        tries.remove(key);
    }

    synchronized int size() {
        return tries.size();
    }

    private Tries tries(String key, long nowMillis) {
        Tries before = tries.get(key);
        return before == null || nowMillis - before.lastMillis() >= FORGET.toMillis()
                ? new Tries(0, nowMillis)
                : before;
    }

    private long penalty(int failures) {
        // Doubling ends before it can overflow.
        int doublings = Math.min(failures - free, 16);
        return Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << doublings);
    }
}
