package dev.waybill.catalog;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.waybill.catalog.catalogue.Catalogue;
import dev.waybill.catalog.tool.Tool;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas as agents get them, to read and to validate with. */
public final class ServedSchemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<Tool, JsonNode> ENTRIES = read();

    private ServedSchemas() {}

    public static JsonNode input(Tool tool) {
        return entry(tool).get("inputSchema");
    }

    public static JsonNode output(Tool tool) {
        return entry(tool).get("outputSchema");
    }

    public static Schema inputValidator(Tool tool) {
        return REGISTRY.getSchema(input(tool));
    }

    public static Schema outputValidator(Tool tool) {
        return REGISTRY.getSchema(output(tool));
    }

    private static JsonNode entry(Tool tool) {
        return Objects.requireNonNull(ENTRIES.get(tool), "the list has every tool");
    }

    private static Map<Tool, JsonNode> read() {
        Map<Tool, JsonNode> entries = new EnumMap<>(Tool.class);
        for (JsonNode entry : JsonMapper.shared().readTree(Catalogue.builtIn().tools())) {
            entries.put(Tool.find(entry.get("name").stringValue()).orElseThrow(), entry);
        }
        return entries;
    }
}
