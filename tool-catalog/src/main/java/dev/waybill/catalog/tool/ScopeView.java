package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.Cap;
import dev.waybill.workflow.cap.Caps;
import jakarta.validation.constraints.Size;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * The answer of {@code scope_get}: one page of at most {@code Caps.SCOPE_PAGE} patterns over all three lists.
 *
 * @param digest     of the whole manifest
 * @param nextCursor empty on the last page
 */
public record ScopeView(
        @Size(max = Caps.SCOPE_PAGE) List<@Cap(Caps.PATTERN) String> editable,
        @Size(max = Caps.SCOPE_PAGE) List<@Cap(Caps.PATTERN) String> readOnly,
        @Size(max = Caps.SCOPE_PAGE) List<@Cap(Caps.PATTERN) String> excluded,
        @Cap(Caps.SHA) String digest,
        @Cap(Caps.CURSOR) String nextCursor)
        implements ToolOutput {
    public ScopeView {
        editable = List.copyOf(editable);
        readOnly = List.copyOf(readOnly);
        excluded = List.copyOf(excluded);
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeStartObject();
        Json.texts(json, "editable", editable);
        Json.texts(json, "read_only", readOnly);
        Json.texts(json, "excluded", excluded);
        json.writeStringProperty("digest", digest);
        json.writeStringProperty("next_cursor", nextCursor);
        json.writeEndObject();
    }
}
