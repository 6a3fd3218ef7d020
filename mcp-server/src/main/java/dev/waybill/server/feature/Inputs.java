package dev.waybill.server.feature;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a call brings when it comes again, after its questions were answered (2026-07-28, basic/patterns/mrtr). The
 * answers are whatever the client sent: a claim, from a host that the agent may control.
 *
 * @param responses what was answered, by the question's key; anything that was not asked may stand there too
 * @param state     what the handler gave along with the questions, as it gave it; empty at the first call
 */
public record Inputs(Map<String, JsonNode> responses, Optional<String> state) {
    /** A first call. */
    public static final Inputs NONE = new Inputs(Map.of(), Optional.empty());

    public Inputs {
        responses = Map.copyOf(responses);
    }

    /** The answer to a question; empty where there is none. */
    public Optional<JsonNode> response(String key) {
        return Optional.ofNullable(responses.get(key));
    }

    /** Hides what the client sent. */
    @Override
    public String toString() {
        return "Inputs[redacted]";
    }
}
