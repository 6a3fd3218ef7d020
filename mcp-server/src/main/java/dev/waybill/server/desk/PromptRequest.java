package dev.waybill.server.desk;

import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.RpcError;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code prompts/get} asks for, the same in both eras (2026-07-28, server/prompts, "Getting a Prompt").
 *
 * @param name      any text
 * @param arguments names and texts of the caller's choice
 */
record PromptRequest(String name, Map<String, String> arguments) {
    PromptRequest {
        arguments = Map.copyOf(arguments);
    }

    /**
     * Reads the parameters.
     *
     * @throws ProtocolException for parameters of the wrong shape
     */
    static PromptRequest read(ObjectNode params) throws ProtocolException {
        JsonNode name = params.path("name");
        if (!name.isString()) {
            throw new ProtocolException(RpcError.invalidParams("The field name must be a string: a prompt's name."));
        }
        JsonNode arguments = params.path("arguments");
        if (!arguments.isMissingNode() && !arguments.isObject()) {
            throw new ProtocolException(RpcError.invalidParams("The field arguments must be an object."));
        }
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
            if (!argument.getValue().isString()) {
                throw new ProtocolException(RpcError.invalidParams(
                        "The arguments of a prompt must be strings (schema, GetPromptRequest)."));
            }
            texts.put(argument.getKey(), argument.getValue().stringValue());
        }
        return new PromptRequest(name.stringValue(), texts);
    }
}
