package dev.waybill.storage.ledger;

import dev.waybill.workflow.audit.AuditChain;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Salts for commitments, drawn many at a time: a secure generator costs more per call than per byte. */
final class Salts {
    private static final int DRAWN = 256 * AuditChain.SALT_BYTES;

    private final RandomGenerator random;
    private final byte[] drawn = new byte[DRAWN];
    private int next = DRAWN;

    Salts(RandomGenerator random) {
        this.random = random;
    }

    byte[] next() {
        if (next == DRAWN) {
            random.nextBytes(drawn);
            next = 0;
        }
        byte[] salt = Arrays.copyOfRange(drawn, next, next + AuditChain.SALT_BYTES);
        next += AuditChain.SALT_BYTES;
        return salt;
    }
}
