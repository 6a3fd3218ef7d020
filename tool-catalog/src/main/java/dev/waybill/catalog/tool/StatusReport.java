package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.About;
import dev.waybill.catalog.schema.Cap;
import dev.waybill.catalog.schema.Form;
import dev.waybill.catalog.schema.MayOmit;
import dev.waybill.catalog.schema.TextForm;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.Handle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;

/** Says where a run stands. What is left out stays as it was. */
public record StatusReport(
        @NotEmpty @Cap(Caps.HANDLE) @Form(TextForm.HANDLE) String run,
        @MayOmit ReportedStatus status,

        @MayOmit @About("One lower-case word: plan, implement, review.") @Cap(Caps.PHASE) @Form(TextForm.PHASE)
        String phase,

        @MayOmit @Cap(Caps.MESSAGE) @Form(TextForm.TEXT) String message,

        @MayOmit @About("Totals of the run so far, never differences.") @Valid
        ReportedCounters counters,

        @MayOmit @About("Full hex, from git rev-parse HEAD.") @Cap(Caps.SHA) @Form(TextForm.SHA)
        String headSha,

        @MayOmit @About("https://") @Cap(Caps.URL) @Form(TextForm.HTTPS_URL)
        String prUrl) {
    static final String DESCRIPTION =
            "Report progress at each change of phase, after each commit (head_sha) and at the "
                    + "end: status complete, failed or cancelled ends the run for good. Leave out what did not change. "
                    + "message: a sentence in your own words; no code, diffs or secrets.";

    public Handle handle() {
        return Handle.parse(run).orElseThrow();
    }
}
