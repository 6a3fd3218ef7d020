package dev.waybill.catalog.catalogue;

import dev.waybill.catalog.tool.Hint;
import dev.waybill.catalog.tool.NextStep;
import dev.waybill.catalog.tool.Tool;
import dev.waybill.workflow.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * All that agents are told by this server before they say anything: bytes that were made before run time. Both
 * eras of the protocol splice the same array into their answers; no setting, variable or row changes a byte.
 */
public final class Catalogue {
    /** The committed resource; a test makes it anew from the records and compares. */
    static final String RESOURCE = "tools.json";

    private static final Catalogue BUILT_IN = load();

    private final byte[] tools;

    private Catalogue(byte[] tools) {
        this.tools = tools;
    }

    /** The only one there is. */
    public static Catalogue builtIn() {
        return BUILT_IN;
    }

    /** The JSON array of {@code tools/list}, in UTF-8, without line breaks; a copy. */
    public byte[] tools() {
        return tools.clone();
    }

    /** What the server says of itself, at most 2 KB. */
    public String instructions() {
        return Instructions.TEXT;
    }

    /** The tools' names, in the order of the list. */
    public List<String> names() {
        return Arrays.stream(Tool.values()).map(Tool::text).toList();
    }

    /**
     * SHA-256, 64 hex digits, over these parts in UTF-8, each followed by U+0000, which none of them has: the
     * {@code tools} array, the instructions, the sentences of {@link NextStep}, those of {@link Hint}, both in
     * the order of their declaration.
     */
    public String digest() {
        MessageDigest sha256 = Sha256.start();
        add(sha256, tools);
        add(sha256, bytes(Instructions.TEXT));
        for (NextStep step : NextStep.values()) {
            add(sha256, bytes(step.text()));
        }
        for (Hint hint : Hint.values()) {
            add(sha256, bytes(hint.text()));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static void add(MessageDigest sha256, byte[] part) {
        sha256.update(part);
        sha256.update((byte) 0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Catalogue load() {
        try (InputStream in = Catalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + RESOURCE + ": build it again");
            }
            return new Catalogue(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar's " + RESOURCE + " can't be read: build it again", broken);
        }
    }
}
