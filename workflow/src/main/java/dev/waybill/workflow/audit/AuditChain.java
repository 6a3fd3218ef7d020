package dev.waybill.workflow.audit;

import dev.waybill.workflow.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The chain function. {@code hash(n) = SHA-256(hash(n-1) ‖ fields of n)}, every field of no fixed length with
 * its length before it, so that no two entries encode alike. The personal part enters as a
 * commitment {@code SHA-256(salt ‖ fields)}, and so does an event's text: erasing salt and fields later leaves every
 * hash as it was, and without the salt the commitment tells nothing.
 *
 * <p>One instance serves one thread; it holds a digest and a buffer that are used again for each entry.
 */
public final class AuditChain {
    /** Bytes of every hash, digest and commitment here. */
    public static final int HASH_BYTES = Sha256.BYTES;
    /** Bytes of a salt. */
    public static final int SALT_BYTES = 16;

    private static final byte[] NOTHING = new byte[0];

    private final MessageDigest sha256 = Sha256.start();
    private byte[] buffer = new byte[1024];
    private int used;

    /**
     * What a database's first entry is chained to: another for each database, so that no log can stand in for
     * another's.
     *
     * @param database the workspace's id; 0 for the control database
     */
    public byte[] genesis(long database) {
        used = 0;
        text("waybill audit 1");
        number(database);
        return digest();
    }

    /** The next entry, given the hash of the one before it. */
    public AuditEntry extend(
            byte[] previous,
            long sequence,
            long atMillis,
            Actor actor,
            String action,
            long run,
            String target,
            String detail,
            byte[] textCommitment,
            byte[] personalCommitment) {
        AuditEntry unchained = new AuditEntry(
                sequence, atMillis, actor, action, run, target, detail, textCommitment, personalCommitment, NOTHING);
        return new AuditEntry(
                sequence,
                atMillis,
                actor,
                action,
                run,
                target,
                detail,
                textCommitment,
                personalCommitment,
                hash(previous, unchained));
    }

    /** The hash of an entry, given the hash of the one before it; the entry's own hash is not looked at. */
    public byte[] hash(byte[] previous, AuditEntry entry) {
        used = 0;
        raw(previous);
        number(entry.sequence());
        number(entry.atMillis());
        text(entry.actor().kind().name());
        number(entry.actor().id());
        text(entry.action());
        number(entry.run());
        text(entry.target());
        text(entry.detail());
        bytes(entry.textCommitment());
        raw(entry.personalCommitment());
        return digest();
    }

    /** The commitment to an origin; {@code salt} is {@link #SALT_BYTES} random bytes, kept beside it. */
    public byte[] commit(byte[] salt, Origin origin) {
        used = 0;
        raw(salt);
        text(origin.address());
        text(origin.userAgent());
        return digest();
    }

    /** The commitment to an event's text; empty for no text, which needs no salt. */
    public byte[] commitText(byte[] salt, String text) {
        if (text.isEmpty()) {
            return NOTHING;
        }
        used = 0;
        raw(salt);
        text(text);
        return digest();
    }

    private byte[] digest() {
        sha256.update(buffer, 0, used);
        byte[] out = new byte[HASH_BYTES];
        try {
            sha256.digest(out, 0, HASH_BYTES);
        } catch (DigestException impossible) {
            throw new AssertionError(impossible);
        }
        return out;
    }

    private void raw(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    private void number(long value) {
        room(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            buffer[used++] = (byte) (value >>> shift);
        }
    }

    private void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) {
        number(bytes.length);
        raw(bytes);
    }

    private void room(int bytes) {
        if (buffer.length - used < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, used + bytes));
        }
    }
}
