package dev.waybill.server.message;

import dev.waybill.workflow.cap.Caps;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads bytes as one JSON-RPC 2.0 message, as the protocol narrows it (2026-07-28, basic, "Messages"). */
public final class MessageReader {
    private MessageReader() {}

    /** The message in these bytes, or why there is none. */
    public static Inbound read(byte[] message) {
        if (message.length > Caps.REQUEST_BYTES) {
            return new Inbound.Unreadable(Optional.empty(), RpcError.tooLarge(Caps.REQUEST_BYTES));
        }
        try {
            StrictJson.Reading reading = StrictJson.read(message);
            if (!(reading.root() instanceof ObjectNode root)) {
                return invalid(
                        Optional.empty(),
                        reading.root().isArray()
                                ? "Batches are not part of the protocol; send one message at a time."
                                : "A message is a JSON object.");
            }
            Optional<MessageId> id = MessageId.read(root.path("id"));
            return reading.breach().isEmpty() ? message(root, id) : invalid(id, reading.breach());
        } catch (MalformedJsonException malformed) {
            return new Inbound.Unreadable(Optional.empty(), RpcError.parseError(malformed.words()));
        }
    }

    private static Inbound message(ObjectNode root, Optional<MessageId> id) {
        if (!"2.0".equals(root.path("jsonrpc").stringValue(""))) {
            return invalid(id, "The field jsonrpc must be \"2.0\".");
        }
        if (root.has("id") && id.isEmpty()) {
            return invalid(
                    id,
                    "An id is a whole number of at most 64 bits or a string of at most " + Caps.MESSAGE_ID
                            + " characters, never null.");
        }
        JsonNode method = root.path("method");
        if (method.isMissingNode() && id.isPresent() && (root.has("result") || root.has("error"))) {
            return new Inbound.Response(
                    id.get(), root.has("result") ? Optional.of(root.path("result")) : Optional.empty());
        }
        if (!method.isString()) {
            return invalid(id, "The field method must be a string.");
        }
        JsonNode params = root.path("params");
        if (!params.isMissingNode() && !params.isObject()) {
            return new Inbound.Unreadable(id, RpcError.invalidParams("The field params must be an object."));
        }
        ObjectNode named = params instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode();
        return id.<Inbound>map(known -> new Inbound.Request(known, method.stringValue(), named))
                .orElseGet(() -> new Inbound.Notification(method.stringValue(), named));
    }

    private static Inbound invalid(Optional<MessageId> id, String message) {
        return new Inbound.Unreadable(id, RpcError.invalidRequest(message));
    }
}
