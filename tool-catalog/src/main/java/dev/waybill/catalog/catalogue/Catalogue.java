package dev.waybill.catalog.catalogue;

import dev.waybill.catalog.dialogue.HostQuestion;
import dev.waybill.catalog.prompt.Prompt;
import dev.waybill.catalog.resource.ResourceTemplate;
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
    /** The committed resources; a test makes them anew from records and constants, and compares. */
    static final String TOOLS = "tools.json";

    static final String PROMPTS = "prompts.json";
    static final String TEMPLATES = "resource-templates.json";

    private static final Catalogue BUILT_IN = new Catalogue(load(TOOLS), load(PROMPTS), load(TEMPLATES));

    private final byte[] tools;
    private final byte[] prompts;
    private final byte[] templates;

    private Catalogue(byte[] tools, byte[] prompts, byte[] templates) {
        this.tools = tools;
        this.prompts = prompts;
        this.templates = templates;
    }

    /** The only one there is. */
    public static Catalogue builtIn() {
        return BUILT_IN;
    }

    /** The JSON array of {@code tools/list}, in UTF-8, without line breaks; a copy. */
    public byte[] tools() {
        return tools.clone();
    }

    /** The JSON array of {@code prompts/list}, likewise. */
    public byte[] prompts() {
        return prompts.clone();
    }

    /** The JSON array of {@code resources/templates/list}, likewise. */
    public byte[] templates() {
        return templates.clone();
    }

    /** What the server says of itself, at most 2 KB. */
    public String instructions() {
        return Instructions.TEXT;
    }

    /** The tools' names, in the order of the list. */
    public List<String> names() {
        return Arrays.stream(Tool.values()).map(Tool::text).toList();
    }

    /** The prompts' names, in the order of the list. */
    public List<String> promptNames() {
        return Arrays.stream(Prompt.values()).map(Prompt::text).toList();
    }

    /** The resources' address templates, in the order of the list. */
    public List<String> addressTemplates() {
        return Arrays.stream(ResourceTemplate.values())
                .map(ResourceTemplate::template)
                .toList();
    }

    /**
     * SHA-256, 64 hex digits, over these parts in UTF-8, each followed by U+0000, which none of them has: the
     * {@code tools} array, the {@code prompts} array, the array of resource templates, the instructions, the frames
     * of {@link Prompt}, the sentences of {@link NextStep}, those of {@link Hint}, the messages of
     * {@link HostQuestion}, the last four in the order of their declaration, and its form.
     */
    public String digest() {
        MessageDigest sha256 = Sha256.start();
        add(sha256, tools);
        add(sha256, prompts);
        add(sha256, templates);
        add(sha256, bytes(Instructions.TEXT));
        for (Prompt prompt : Prompt.values()) {
            add(sha256, bytes(prompt.frame()));
        }
        for (NextStep step : NextStep.values()) {
            add(sha256, bytes(step.text()));
        }
        for (Hint hint : Hint.values()) {
            add(sha256, bytes(hint.text()));
        }
        for (HostQuestion question : HostQuestion.values()) {
            add(sha256, bytes(question.message()));
        }
        add(sha256, bytes(HostQuestion.FORM));
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static void add(MessageDigest sha256, byte[] part) {
        sha256.update(part);
        sha256.update((byte) 0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] load(String resource) {
        try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource + ": build it again");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar's " + resource + " can't be read: build it again", broken);
        }
    }
}
