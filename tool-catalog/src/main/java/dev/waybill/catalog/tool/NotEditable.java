package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.Cap;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.scope.Access;
import tools.jackson.core.JsonGenerator;

/**
 * A path that is not editable.
 *
 * @param rule as {@link dev.waybill.workflow.scope.Verdict} gives it: the list's name, then the pattern
 */
public record NotEditable(
        @Cap(Caps.PATH) String path,
        Access access,
        @Cap(Caps.PATTERN + LIST_NAME) String rule) {
    /** The longest name of a list before a pattern, in characters: {@code read_only: }. */
    private static final int LIST_NAME = 11;

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("path", path);
        json.writeStringProperty("access", access.text());
        json.writeStringProperty("rule", rule);
        json.writeEndObject();
    }
}
