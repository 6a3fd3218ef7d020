package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.MayOmit;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.run.BuildKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import tools.jackson.core.JsonGenerator;

/** The last build report in numbers, without the words of its log. */
public record LastBuild(
        BuildKind kind,
        @Min(0) @Max(Caps.EXIT_CODE) int exitCode,
        @Min(0) @Max(Caps.DURATION_MS) long durationMs,
        @MayOmit TestCounts tests,
        @MayOmit FindingCounts findings) {
    /** No build was reported yet. */
    public static final LastBuild NONE =
            new LastBuild(BuildKind.BUILD, 0, -1, TestCounts.NOT_GIVEN, FindingCounts.NOT_GIVEN);

    public boolean given() {
        return !equals(NONE);
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", kind.text());
        json.writeNumberProperty("exit_code", exitCode);
        json.writeNumberProperty("duration_ms", durationMs);
        if (tests.given()) {
            json.writeName("tests");
            tests.write(json);
        }
        if (findings.given()) {
            json.writeName("findings");
            findings.write(json);
        }
        json.writeEndObject();
    }
}
