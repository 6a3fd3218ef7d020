package dev.waybill.catalog.catalogue;

import dev.waybill.catalog.tool.Tool;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the {@code tools} array of the records, exactly as it is served. */
final class ToolsJson {
    private ToolsJson() {}

    static byte[] make() {
        RecordSchemas schemas = new RecordSchemas();
        ArrayNode tools = JsonMapper.shared().createArrayNode();
        for (Tool tool : Tool.values()) {
            ObjectNode entry = tools.addObject();
            entry.put("name", tool.text());
            entry.put("title", tool.title());
            entry.put("description", tool.description());
            entry.set("inputSchema", schemas.of(tool.input()));
            entry.set("outputSchema", schemas.of(tool.output()));
            entry.putObject("annotations")
                    .put("readOnlyHint", tool.effect() == Tool.Effect.READS)
                    .put("destructiveHint", false)
                    .put("idempotentHint", tool.effect() != Tool.Effect.ADDS)
                    .put("openWorldHint", false);
        }
        return tools.toString().getBytes(StandardCharsets.UTF_8);
    }
}
