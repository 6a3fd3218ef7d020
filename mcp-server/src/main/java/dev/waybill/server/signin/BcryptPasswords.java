package dev.waybill.server.signin;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.person.Passwords;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Passwords as bcrypt keeps them. */
public final class BcryptPasswords implements Passwords {
    /** Rounds, as a power of two: about a quarter of a second for us, and for every guess of a thief. */
    static final int COST = 12;
    /** A hash of {@link #COST} of 32 random bytes that nobody kept. */
    private static final String DECOY = "$2b$12$lDPlCWgXVgwfSZU0vSowq.SivWGZ/pa4S9njRKRM1QSsKtkurcYIe";
    /** Hashes at once: a flood of sign-ins must leave processors to those who are in. */
    private static final int AT_ONCE = 2;
    /** How long a sign-in waits for its turn. */
    private static final int PATIENCE_SECONDS = 10;

    private final BCrypt.Hasher hasher;
    private final BCrypt.Verifyer verifier =
            BCrypt.verifyer(BCrypt.Version.VERSION_2B, LongPasswordStrategies.strict(BCrypt.Version.VERSION_2B));
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    public BcryptPasswords(SecureRandom random) {
        this.hasher = BCrypt.with(
                BCrypt.Version.VERSION_2B, random, LongPasswordStrategies.strict(BCrypt.Version.VERSION_2B));
    }

    @Override
    public String hash(String password) {
        byte[] bytes = bytes(password);
        if (bytes.length > Caps.PASSWORD_BYTES) {
            throw new IllegalArgumentException("bcrypt would cut this password: the rules should have refused it");
        }
        takeTurn();
        try {
            return new String(hasher.hash(COST, bytes), StandardCharsets.US_ASCII);
        } finally {
            turns.release();
        }
    }

    @Override
    public boolean matches(String password, String hash) {
        byte[] bytes = bytes(password);
        if (bytes.length > Caps.PASSWORD_BYTES) {
            return false;
        }
        takeTurn();
        try {
            return verifier.verify(bytes, hash.getBytes(StandardCharsets.US_ASCII)).verified;
        } finally {
            turns.release();
        }
    }

    @Override
    public String decoy() {
        return DECOY;
    }

    private void takeTurn() {
        try {
            if (turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedException(
                RefusalCode.UNAVAILABLE, "too many people sign in at once: try again in a few seconds");
    }

    private static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }
}
