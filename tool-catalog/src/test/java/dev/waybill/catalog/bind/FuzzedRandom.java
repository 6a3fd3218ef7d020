package dev.waybill.catalog.bind;

import java.util.random.RandomGenerator;

/**
 * Choices read from a fuzzer's bytes: what it changes in them changes what is chosen. Where they end, the first choice
 * is taken always.
 */
final class FuzzedRandom implements RandomGenerator {
    private final byte[] data;
    private int at;

    FuzzedRandom(byte[] data) {
        this.data = data;
    }

    /** A byte for a choice of a few, so that each is an own step to the fuzzer. */
    @Override
    public int nextInt(int bound) {
        return bound <= 1 << Byte.SIZE ? next() % bound : RandomGenerator.super.nextInt(bound);
    }

    @Override
    public boolean nextBoolean() {
        return (next() & 1) == 1;
    }

    @Override
    public long nextLong() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << Byte.SIZE | next();
        }
        return value;
    }

    private int next() {
        return at < data.length ? Byte.toUnsignedInt(data[at++]) : 0;
    }
}
