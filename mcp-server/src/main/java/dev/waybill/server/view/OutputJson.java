package dev.waybill.server.view;

import dev.waybill.catalog.tool.ToolOutput;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.json.Json;

/** Writes what agents are shown as text, field by field, on one line. */
public final class OutputJson {
    private OutputJson() {}

    /** A tool's result. */
    public static Answer answer(ToolOutput output) {
        return Answer.structured(text(output));
    }

    /** The same as a JSON object, for a resource. */
    public static String text(ToolOutput output) {
        return Json.written(output::write);
    }
}
