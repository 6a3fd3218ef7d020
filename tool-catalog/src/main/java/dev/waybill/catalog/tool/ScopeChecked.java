package dev.waybill.catalog.tool;

import dev.waybill.workflow.cap.Caps;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * The answer of {@code scope_check}.
 *
 * @param permitted   whether every path may be used as intended
 * @param notEditable the paths that are not editable, each with the rule that decided
 * @param violations  how many of them were recorded as violations: none unless the intent was to write
 */
public record ScopeChecked(
        boolean permitted,
        @Size(max = Caps.PATHS) List<NotEditable> notEditable,
        @Min(0) @Max(Caps.PATHS) int violations)
        implements ToolOutput {
    public ScopeChecked {
        notEditable = List.copyOf(notEditable);
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeBooleanProperty("permitted", permitted);
        json.writeArrayPropertyStart("not_editable");
        notEditable.forEach(path -> path.write(json));
        json.writeEndArray();
        json.writeNumberProperty("violations", violations);
        json.writeEndObject();
    }
}
