package dev.waybill.workflow.key;

import dev.waybill.workflow.digest.Sha256;
import java.util.HexFormat;

/**
 * SHA-256 of a key's text: all that the server keeps of it. Plain and unsalted on purpose: a key is 256 random
 * bits, which no dictionary holds.
 *
 * @param hex 64 lower-case hex digits
 */
public record KeyHash(String hex) {
    /** What the local key has, which no text hashes to. */
    public static final KeyHash NONE = new KeyHash("0".repeat(Sha256.HEX_DIGITS));

    public KeyHash {
        if (hex.length() != Sha256.HEX_DIGITS || !hex.chars().allMatch(KeyHash::lowerCaseHex)) {
            throw new IllegalArgumentException("a SHA-256 has 64 lower-case hex digits");
        }
    }

    private static boolean lowerCaseHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    static KeyHash of(byte[] sha256) {
        return new KeyHash(HexFormat.of().formatHex(sha256));
    }
}
