package dev.waybill.server.json;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/** Writes the few kinds of JSON that are put together by hand. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private Json() {}

    /** Text as a JSON string, in quotes. */
    public static String quote(String text) {
        StringBuilder json = new StringBuilder(text.length() + 16);
        appendQuoted(json, text);
        return json.toString();
    }

    /** Appends text as a JSON string, in quotes. */
    public static void appendQuoted(StringBuilder json, String text) {
        json.append('"');
        ENCODER.quoteAsString(text, json);
        json.append('"');
    }

    /** What a writer writes: one JSON value, on one line. */
    public static String written(Consumer<JsonGenerator> writer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            writer.accept(json);
        }
        return text.toString();
    }

    /** JSON text as it goes over the wire. */
    public static byte[] bytes(CharSequence json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Holds hand-made JSON to one line: on stdio a line break ends a message (2026-07-28, basic/transports/stdio). */
    public static void requireOneLine(String json) {
        if (json.indexOf('\n') >= 0 || json.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("JSON that is spliced into a message stands on one line");
        }
    }
}
