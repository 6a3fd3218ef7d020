package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.MayOmit;
import dev.waybill.workflow.cap.Caps;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import tools.jackson.core.JsonGenerator;

/** How tests ended. One count left out of a given group is 0. */
public record TestCounts(
        @MayOmit @Min(0) @Max(Caps.COUNT) int passed,
        @MayOmit @Min(0) @Max(Caps.COUNT) int failed,
        @MayOmit @Min(0) @Max(Caps.COUNT) int skipped) {
    /** The group was left out: not the same as no tests. */
    public static final TestCounts NOT_GIVEN = new TestCounts(-1, -1, -1);

    public boolean given() {
        return !equals(NOT_GIVEN);
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("passed", passed);
        json.writeNumberProperty("failed", failed);
        json.writeNumberProperty("skipped", skipped);
        json.writeEndObject();
    }
}
