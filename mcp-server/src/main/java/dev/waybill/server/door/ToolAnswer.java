package dev.waybill.server.door;

import dev.waybill.workflow.refusal.Refusal;

/** What a tool says. A question back to the client becomes a third kind when multi-round-trip requests arrive. */
public sealed interface ToolAnswer {
    /**
     * Done: a JSON object on one line, as the tool's output schema has it. The client gets it as structured
     * content, and as text for clients that know no other (2026-07-28, server/tools, "Structured Content").
     */
    record Structured(String json) implements ToolAnswer {
        public Structured {
            requireOneLine(json);
        }
    }

    /**
     * Content blocks without structure: a JSON array on one line.
     *
     * @param failed whether the agent is to read it as an error
     */
    record Blocks(String json, boolean failed) implements ToolAnswer {
        public Blocks {
            requireOneLine(json);
        }
    }

    /** A no, as the agent reads it: code and message in one text block. */
    static ToolAnswer refused(Refusal refusal) {
        return new Blocks(textBlock(refusal.code().text() + ": " + refusal.message()), true);
    }

    /** The answer as fields of a {@code CallToolResult}, without the braces around them. */
    default String resultFields() {
        return switch (this) {
            case Structured structured ->
                "\"content\":" + textBlock(structured.json()) + ",\"structuredContent\":" + structured.json();
            case Blocks blocks -> "\"content\":" + blocks.json() + (blocks.failed() ? ",\"isError\":true" : "");
        };
    }

    private static String textBlock(String text) {
        StringBuilder json = new StringBuilder(text.length() * 2 + 32).append("[{\"type\":\"text\",\"text\":");
        Json.appendQuoted(json, text);
        return json.append("}]").toString();
    }

    /** On stdio a line break ends a message (2026-07-28, basic/transports/stdio). */
    private static void requireOneLine(String json) {
        if (json.indexOf('\n') >= 0 || json.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a tool's answer stands on one line");
        }
    }
}
