package dev.waybill.server.console.asset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A file that pages name.
 *
 * @param name      what pages call it
 * @param path      on this server; its digest is part of it
 * @param integrity what a page demands of the file (Subresource Integrity)
 */
@SuppressWarnings("ArrayRecordComponent") // read once, written many times, never changed
public record Asset(String name, String path, String type, String integrity, byte[] bytes) {
    static final String PICTURE = "image/svg+xml";

    private static final int DIGEST_CHARACTERS = 16;

    static Asset of(String name, String type, byte[] bytes) {
        String path = Assets.PREFIX
                + HexFormat.of().formatHex(digest("SHA-256", bytes)).substring(0, DIGEST_CHARACTERS) + "/" + name;
        String integrity = "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", bytes));
        return new Asset(name, path, type, integrity, bytes);
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has " + algorithm, impossible);
        }
    }
}
