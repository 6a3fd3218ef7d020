package dev.waybill.workflow.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4). */
public final class Sha256 {
    /** Bytes of a digest. */
    public static final int BYTES = 32;
    /** Characters of a digest in hex. */
    public static final int HEX_DIGITS = 2 * BYTES;

    private Sha256() {}

    /** The digest of some bytes; 32 bytes. */
    public static byte[] of(byte[] bytes) {
        return start().digest(bytes);
    }

    /** The digest of a text's UTF-8; 64 lower-case hex digits. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A digest to be fed in parts, or again and again. One instance serves one thread. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
