package dev.waybill.catalog;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What something writes, read back. */
public final class Written {
    private Written() {}

    public static JsonNode json(Consumer<JsonGenerator> writer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
            writer.accept(json);
        }
        return JsonMapper.shared().readTree(text.toString());
    }
}
