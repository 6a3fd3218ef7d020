package dev.waybill.workflow.key;

import java.util.HexFormat;

/**
 * SHA-256 of a key's text: all that the server keeps of it. Plain and unsalted on purpose: a key is 256 random
 * bits, which no dictionary holds.
 *
 * @param hex 64 lower-case hex digits
 */
public record KeyHash(String hex) {
    /** What the local key has, which no text hashes to. */
    public static final KeyHash NONE = new KeyHash("0".repeat(64));

    public KeyHash {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("a SHA-256 has 64 hex digits");
        }
    }

    static KeyHash of(byte[] sha256) {
        return new KeyHash(HexFormat.of().formatHex(sha256));
    }
}
