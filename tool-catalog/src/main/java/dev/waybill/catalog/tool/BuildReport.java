package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.Cap;
import dev.waybill.catalog.schema.Form;
import dev.waybill.catalog.schema.MayOmit;
import dev.waybill.catalog.schema.TextForm;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.run.BuildKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

/**
 * Says how a build, a test run or a scan ended.
 *
 * @param durationMs milliseconds; 0 where it was left out
 */
public record BuildReport(
        @NotEmpty @Cap(Caps.HANDLE) @Form(TextForm.HANDLE) String run,
        @NotNull BuildKind kind,
        @Min(0) @Max(Caps.EXIT_CODE) int exitCode,
        @MayOmit @Min(0) @Max(Caps.DURATION_MS) long durationMs,
        @MayOmit @Valid TestCounts tests,
        @MayOmit @Valid FindingCounts findings,
        @MayOmit @Cap(Caps.LOG_TAIL) @Form(TextForm.TEXT) String logTail) {
    static final String DESCRIPTION =
            "Report each build, test, lint, typecheck, scan or deploy once it has ended, failed ones "
                    + "too: exit code and counts. log_tail: only the last lines that say what failed, without colour codes; lines "
                    + "that look like code or secrets are withheld and counted.";

    public Handle handle() {
        return Handle.parse(run).orElseThrow();
    }
}
