package dev.waybill.workflow.id;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Mints ids that are positive 63-bit numbers: 42 bits of milliseconds since 1970, then 21 random bits. They
 * grow with time, so new rows land side by side and a page of the newest needs no second index.
 *
 * <p>Ids name, they never authorise: what must not be guessed (a key, a fence) has its own random bits. Two
 * ids of one millisecond meet once in two million; the primary key then refuses the second.
 */
public final class IdMint {
    private static final int RANDOM_BITS = 21;

    private final InstantSource clock;
    private final RandomGenerator random;

    public IdMint(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new id, greater than any minted in an earlier millisecond. */
    public long mint() {
        return clock.millis() << RANDOM_BITS | random.nextLong() >>> (Long.SIZE - RANDOM_BITS);
    }

    /** 64 bits that can't be guessed when the generator is a secure one: a handle's fence. */
    public long randomBits() {
        return random.nextLong();
    }
}
