package dev.waybill.catalog.tool;

import dev.waybill.workflow.cap.Caps;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import tools.jackson.core.JsonGenerator;

/**
 * The answer of {@code build_report}.
 *
 * @param withheldLines lines of {@code log_tail} that looked like code or secrets and were not kept
 */
public record BuildReported(
        boolean recorded, @Min(0) @Max(Caps.LOG_TAIL) int withheldLines) implements ToolOutput {
    @Override
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeBooleanProperty("recorded", recorded);
        json.writeNumberProperty("withheld_lines", withheldLines);
        json.writeEndObject();
    }
}
