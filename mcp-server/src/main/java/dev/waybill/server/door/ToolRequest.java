package dev.waybill.server.door;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code tools/call} asks for, the same in both eras (2026-07-28, server/tools, "Calling Tools").
 *
 * @param arguments empty where the request has none
 */
public record ToolRequest(String name, RawTool tool, ObjectNode arguments) {
    /**
     * Reads the parameters of a call.
     *
     * @throws ProtocolException for an unknown tool and for parameters of the wrong shape: what a model can hardly
     *     mend (2026-07-28, server/tools, "Error Handling")
     */
    public static ToolRequest read(ObjectNode params, ServedCatalogue catalogue) throws ProtocolException {
        JsonNode name = params.path("name");
        if (!name.isString()) {
            throw new ProtocolException(RpcError.invalidParams("The field name must be a string: a tool's name."));
        }
        Optional<RawTool> tool = catalogue.tool(name.stringValue());
        if (tool.isEmpty()) {
            throw new ProtocolException(
                    RpcError.invalidParams("There is no such tool; tools/list names those that there are."));
        }
        JsonNode arguments = params.path("arguments");
        if (!arguments.isMissingNode() && !arguments.isObject()) {
            throw new ProtocolException(RpcError.invalidParams("The field arguments must be an object."));
        }
        return new ToolRequest(
                name.stringValue(),
                tool.get(),
                arguments instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode());
    }
}
