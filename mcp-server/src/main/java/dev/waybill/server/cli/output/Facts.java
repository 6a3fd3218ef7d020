package dev.waybill.server.cli.output;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The named values of one thing, in the order in which they are shown; names are the keys of the JSON output. */
public final class Facts {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    public Facts text(String name, String value) {
        node.put(name, value);
        return this;
    }

    /** Text that may be absent, which is {@code null} for machines. */
    public Facts optional(String name, Optional<String> value) {
        if (value.isPresent()) {
            node.put(name, value.get());
        } else {
            node.putNull(name);
        }
        return this;
    }

    public Facts number(String name, long value) {
        node.put(name, value);
        return this;
    }

    public Facts flag(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    /** A point in time, RFC 3339 in UTC; absent where {@code millis} is 0. */
    public Facts moment(String name, long millis) {
        return optional(
                name,
                millis == 0
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochMilli(millis).toString()));
    }

    public Facts texts(String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
        return this;
    }

    public Facts facts(String name, Facts value) {
        node.set(name, value.node);
        return this;
    }

    public Facts list(String name, List<Facts> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(value -> array.add(value.node));
        return this;
    }

    ObjectNode json() {
        return node;
    }
}
