package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.About;
import dev.waybill.catalog.schema.Cap;
import dev.waybill.catalog.schema.Form;
import dev.waybill.catalog.schema.MayOmit;
import dev.waybill.catalog.schema.TextForm;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.id.Handle;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

/**
 * Puts a question to a human.
 *
 * @param summary     empty in a workspace without free text only, which its use case sees to
 * @param headSha     the commit asked about; the binder requires it where {@link CheckpointKind#needsHead} does
 * @param waitSeconds how long the call may wait for the answer
 */
public record CheckpointRequest(
        @NotEmpty @Cap(Caps.HANDLE) @Form(TextForm.HANDLE) String run,
        @NotNull CheckpointKind kind,

        @MayOmit @About("Leave out only if policy text_mode is sealed.") @Cap(Caps.SUMMARY) @Form(TextForm.TEXT)
        String summary,

        @MayOmit @About("Full hex; required for review, merge, deploy.") @Cap(Caps.SHA) @Form(TextForm.SHA)
        String headSha,

        @MayOmit @About("How long to wait here for the answer.") @Min(0) @Max(Caps.WAIT_SECONDS)
        int waitSeconds) {
    static final String DESCRIPTION =
            "Ask a human to approve a plan, a commit or a spend. summary: what you ask and why, "
                    + "in plain words. The decision binds kind, summary, head_sha and scope, and is voided when one changes. "
                    + "Only approved permits you to go on.";

    public Handle handle() {
        return Handle.parse(run).orElseThrow();
    }
}
