package dev.waybill.server.message;

import dev.waybill.server.json.Json;
import dev.waybill.workflow.cap.Caps;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A caller's name for its request, or for the progress of one: text or a whole number (2026-07-28, basic,
 * "Requests"; basic/patterns/progress). It goes back in the answer and nowhere else.
 *
 * @param value a {@code String} of at most {@code Caps.MESSAGE_ID} characters, or a {@code Long}
 */
public record MessageId(Object value) {
    /** Empty unless the node is text within its cap or a whole number of at most 64 bits. */
    public static Optional<MessageId> read(JsonNode node) {
        if (node.isString() && node.stringValue().length() <= Caps.MESSAGE_ID) {
            return Optional.of(new MessageId(node.stringValue()));
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return Optional.of(new MessageId(node.longValue()));
        }
        return Optional.empty();
    }

    /** As it stands in JSON. */
    public String json() {
        return value instanceof String text ? Json.quote(text) : value.toString();
    }

    /** By hand, as what the compiler makes for a record is linked at run time, which the first request would feel. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MessageId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Hides the value: it is the caller's text. */
    @Override
    public String toString() {
        return "MessageId[redacted]";
    }
}
