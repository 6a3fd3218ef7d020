package dev.waybill.benchmarks.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Two years that pass while a folder is filled: it stands still within a transaction and goes on between two. */
final class MovingClock implements InstantSource {
    private final long step;
    private long now;
    private long minted;

    /**
     * Begins at {@code from} and has passed {@code length} after so many steps.
     *
     * @param steps at least 1
     */
    MovingClock(Instant from, Duration length, long steps) {
        this.now = from.toEpochMilli();
        this.step = Math.max(1, length.toMillis() / steps);
    }

    void advance() {
        now += step;
        minted = 0;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now);
    }

    /** For ids: a millisecond more each time, since those of one millisecond share too few random bits. */
    InstantSource ofIds() {
        return () -> Instant.ofEpochMilli(now + minted++);
    }
}
