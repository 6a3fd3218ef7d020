package dev.waybill.workflow.key;

import dev.waybill.workflow.digest.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/**
 * A secret as its holder sees it: a prefix, 32 random bytes in base 62 and their CRC-32 in base 62. The prefix
 * lets secret scanners know it; the checksum lets a typing error be refused without asking a database.
 *
 * <p>Not a record: it must never be printed by accident. {@link #reveal} is the one way to the text.
 */
public final class KeyText {
    /** Random bytes in a key. */
    public static final int RANDOM_BYTES = 32;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    /** 62^43 is the first power above 2^256. */
    private static final int SECRET_DIGITS = 43;
    /** 62^6 is the first power above 2^32. */
    private static final int CHECKSUM_DIGITS = 6;

    private final String text;

    private KeyText(String text) {
        this.text = text;
    }

    /** What a secret is for; the prefix says it to people and to scanners. */
    public enum Kind {
        /** A host's plugin key. */
        PLUGIN("wbk_"),
        /** A member's sign-in token for commands. */
        MEMBER("wbm_"),
        /** What a guard on a developer's machine reports with. */
        GUARD("wbg_"),
        /** A link that lets somebody in once. */
        LINK("wbl_"),
        /** The cookie of a signed-in browser. */
        SESSION("wbs_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** The length of such a secret, in characters. */
        public int length() {
            return prefix.length() + SECRET_DIGITS + CHECKSUM_DIGITS;
        }
    }

    /** A new secret; {@code random} must be a cryptographic generator. */
    public static KeyText mint(Kind kind, RandomGenerator random) {
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        String body = base62(new BigInteger(1, secret), SECRET_DIGITS);
        return new KeyText(kind.prefix + body + checksum(kind, body));
    }

    /** Empty when prefix, length, alphabet or checksum are wrong: a typing error, or no such secret at all. */
    public static Optional<KeyText> parse(Kind kind, String text) {
        if (text.length() != kind.length() || !text.startsWith(kind.prefix)) {
            return Optional.empty();
        }
        int end = kind.prefix.length() + SECRET_DIGITS;
        for (int i = kind.prefix.length(); i < text.length(); i++) {
            if (DIGITS.indexOf(text.charAt(i)) < 0) {
                return Optional.empty();
            }
        }
        String body = text.substring(kind.prefix.length(), end);
        return text.substring(end).equals(checksum(kind, body)) ? Optional.of(new KeyText(text)) : Optional.empty();
    }

    /** What is kept of it. */
    public KeyHash hash() {
        return KeyHash.of(Sha256.of(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The text itself, for the one moment at which it is shown. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "KeyText[redacted]";
    }

    private static String checksum(Kind kind, String body) {
        CRC32 crc = new CRC32();
        crc.update((kind.prefix + body).getBytes(StandardCharsets.US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECKSUM_DIGITS);
    }

    private static String base62(BigInteger number, int digits) {
        char[] out = new char[digits];
        BigInteger rest = number;
        for (int i = digits - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            out[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(out);
    }
}
