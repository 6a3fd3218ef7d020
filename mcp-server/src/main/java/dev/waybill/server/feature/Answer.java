package dev.waybill.server.feature;

import dev.waybill.server.json.Json;
import dev.waybill.workflow.refusal.Refusal;
import java.util.Map;

/** What a tool, a prompt or a resource says. */
public sealed interface Answer {
    /**
     * Done.
     *
     * @param fields the members of the result in JSON, without braces around them and on one line
     */
    record Complete(String fields) implements Answer {
        public Complete {
            Json.requireOneLine(fields);
        }
    }

    /**
     * The client is to answer something first; the call then comes again, with the answers and the state.
     *
     * @param requests the questions, each under a key of its own; none where the call may simply come again
     * @param state    for the next call; not a secret, and sealed by the era, so that it comes back unchanged. Empty
     *     where the questions say it all
     */
    record InputRequired(Map<String, InputRequest> requests, String state) implements Answer {
        public InputRequired {
            requests = Map.copyOf(requests);
            if (requests.isEmpty() && state.isEmpty()) {
                throw new IllegalArgumentException("an answer that asks for nothing and keeps nothing says nothing");
            }
        }
    }

    /**
     * A tool's result: a JSON object on one line, as the tool's output schema has it. The client gets it as structured
     * content, and as text for clients that know no other (2026-07-28, server/tools, "Structured Content").
     */
    static Answer structured(String json) {
        return new Complete("\"content\":" + textBlock(json) + ",\"structuredContent\":" + json);
    }

    /**
     * A tool's result without structure.
     *
     * @param blocks a JSON array of content blocks
     * @param failed whether the agent is to read it as an error
     */
    static Answer blocks(String blocks, boolean failed) {
        return new Complete("\"content\":" + blocks + (failed ? ",\"isError\":true" : ""));
    }

    /** A tool's no, as the agent reads it: code and message in one text block. */
    static Answer refused(Refusal refusal) {
        return blocks(textBlock(refusal.code().text() + ": " + refusal.message()), true);
    }

    private static String textBlock(String text) {
        StringBuilder json = new StringBuilder(text.length() * 2 + 32).append("[{\"type\":\"text\",\"text\":");
        Json.appendQuoted(json, text);
        return json.append("}]").toString();
    }
}
