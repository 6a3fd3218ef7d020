package dev.waybill.server.message;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as it was read. */
public sealed interface Inbound {
    /**
     * A question that wants an answer.
     *
     * @param params empty where the message had none
     */
    record Request(MessageId id, String method, ObjectNode params) implements Inbound {
        /** The protocol's own fields about the request; empty where it has none. */
        public JsonNode meta() {
            return params.path("_meta");
        }

        /** Hides what the caller wrote. */
        @Override
        public String toString() {
            return "Request[redacted]";
        }
    }

    /** A remark that wants none. */
    record Notification(String method, ObjectNode params) implements Inbound {
        /** Hides what the caller wrote. */
        @Override
        public String toString() {
            return "Notification[redacted]";
        }
    }

    /**
     * An answer to a question of the server's; revisions up to 2025-11-25 only.
     *
     * @param result what the client answered; empty where it gave an error instead
     */
    record Response(MessageId id, Optional<JsonNode> result) implements Inbound {
        /** Hides what the client wrote. */
        @Override
        public String toString() {
            return "Response[redacted]";
        }
    }

    /** What could not be accepted as a message, with the id if that much could be read. */
    record Unreadable(Optional<MessageId> id, RpcError error) implements Inbound {}
}
