package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.MayOmit;
import dev.waybill.workflow.cap.Caps;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import tools.jackson.core.JsonGenerator;

/** What a scanner found, by severity. One count left out of a given group is 0. */
public record FindingCounts(
        @MayOmit @Min(0) @Max(Caps.COUNT) int critical,
        @MayOmit @Min(0) @Max(Caps.COUNT) int high,
        @MayOmit @Min(0) @Max(Caps.COUNT) int medium,
        @MayOmit @Min(0) @Max(Caps.COUNT) int low) {
    /** The group was left out: not the same as nothing found. */
    public static final FindingCounts NOT_GIVEN = new FindingCounts(-1, -1, -1, -1);

    public boolean given() {
        return !equals(NOT_GIVEN);
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("critical", critical);
        json.writeNumberProperty("high", high);
        json.writeNumberProperty("medium", medium);
        json.writeNumberProperty("low", low);
        json.writeEndObject();
    }
}
