package dev.waybill.server.desk;

import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.RpcError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code tools/call} asks for, the same in both eras (2026-07-28, server/tools, "Calling Tools").
 *
 * @param name      any text
 * @param arguments empty where the request has none
 */
public record ToolRequest(String name, ObjectNode arguments) {
    /**
     * Reads the parameters of a call.
     *
     * @throws ProtocolException for parameters of the wrong shape: what a model can hardly mend (2026-07-28,
     *     server/tools, "Error Handling")
     */
    public static ToolRequest read(ObjectNode params) throws ProtocolException {
        JsonNode name = params.path("name");
        if (!name.isString()) {
            throw new ProtocolException(RpcError.invalidParams("The field name must be a string: a tool's name."));
        }
        JsonNode arguments = params.path("arguments");
        if (!arguments.isMissingNode() && !arguments.isObject()) {
            throw new ProtocolException(RpcError.invalidParams("The field arguments must be an object."));
        }
        return new ToolRequest(
                name.stringValue(),
                arguments instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode());
    }
}
