package dev.waybill.server.modern;

import dev.waybill.server.json.Json;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Writes JSON so that two objects with the same members, in whatever order, become the same text. */
final class CanonicalJson {
    private CanonicalJson() {}

    /** Appends a value; it nests no deeper than the door lets messages nest. */
    static void append(StringBuilder text, JsonNode value) {
        if (value.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            value.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
            text.append('{');
            sorted.forEach((name, member) -> {
                Json.appendQuoted(text, name);
                text.append(':');
                append(text, member);
                text.append(',');
            });
            text.append('}');
        } else if (value.isArray()) {
            text.append('[');
            value.forEach(item -> {
                append(text, item);
                text.append(',');
            });
            text.append(']');
        } else {
            text.append(value);
        }
    }
}
