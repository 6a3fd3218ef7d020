package dev.waybill.server.console.page;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the detail of an event or an audit entry, which the server wrote itself: names and plain values, to be shown side by side. */
public final class FlatJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private FlatJson() {}

    /** Names and values, in the order in which they were written. */
    public static Map<String, String> read(String detail) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : MAPPER.readTree(detail).properties()) {
            JsonNode value = field.getValue();
            facts.put(field.getKey().replace('_', ' '), value.isValueNode() ? value.asString() : value.toString());
        }
        return facts;
    }
}
