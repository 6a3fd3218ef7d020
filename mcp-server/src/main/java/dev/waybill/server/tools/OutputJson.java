package dev.waybill.server.tools;

import dev.waybill.catalog.tool.ToolOutput;
import dev.waybill.server.feature.Answer;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what a tool says as text, field by field, on one line. */
final class OutputJson {
    private static final JsonFactory JSON = new JsonFactory();

    private OutputJson() {}

    /** A tool's result. */
    static Answer answer(ToolOutput output) {
        return Answer.structured(text(output));
    }

    static String text(ToolOutput output) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            output.write(json);
        }
        return text.toString();
    }
}
