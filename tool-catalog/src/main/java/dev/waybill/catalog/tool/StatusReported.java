package dev.waybill.catalog.tool;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.run.RunStatus;
import jakarta.validation.constraints.Size;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The answer of {@code status_report}. */
public record StatusReported(
        RunStatus status, @Size(max = Caps.HINTS) List<Hint> hints) implements ToolOutput {
    public StatusReported {
        hints = List.copyOf(hints);
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeStartObject();
        Json.word(json, "status", status);
        Json.texts(json, "hints", hints.stream().map(Hint::text).toList());
        json.writeEndObject();
    }
}
