package dev.waybill.server;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The system's cryptographic generator, made when first asked: finding it costs more than answering a list of tools. */
final class LateSecureRandom implements RandomGenerator {
    /** A class is initialised when it is first used, once, whichever thread comes first. */
    private static final class Made {
        private static final SecureRandom RANDOM = new SecureRandom();
    }

    @Override
    public long nextLong() {
        return Made.RANDOM.nextLong();
    }

    @Override
    public int nextInt() {
        return Made.RANDOM.nextInt();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        Made.RANDOM.nextBytes(bytes);
    }
}
