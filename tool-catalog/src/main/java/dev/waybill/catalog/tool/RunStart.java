package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.About;
import dev.waybill.catalog.schema.Cap;
import dev.waybill.catalog.schema.Form;
import dev.waybill.catalog.schema.MayOmit;
import dev.waybill.catalog.schema.TextForm;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.Handle;
import jakarta.validation.constraints.NotEmpty;
import java.util.Optional;

/**
 * Starts a run, or goes on with the live one of this key, project, branch and worktree.
 *
 * @param title    for people; empty where it was left out, as a workspace without free text asks for
 * @param run      a handle that the caller still holds; empty where it holds none
 * @param takeOver whether to fence the agent that holds the run
 */
public record RunStart(
        @NotEmpty @About("Slug an admin connected.") @Cap(Caps.PROJECT) @Form(TextForm.SLUG)
        String project,

        @NotEmpty @About("Such as ABC-123.") @Cap(Caps.TICKET) @Form(TextForm.LINE)
        String ticket,

        @MayOmit @Cap(Caps.TITLE) @Form(TextForm.LINE) String title,
        @NotEmpty @Cap(Caps.REF) @Form(TextForm.REF) String branch,
        @NotEmpty @Cap(Caps.REF) @Form(TextForm.REF) String baseBranch,

        @MayOmit @About("Handle you still hold, to go on with it.") @Cap(Caps.HANDLE) @Form(TextForm.HANDLE)
        String run,

        @MayOmit @About("Only when told that the run is held and its agent is gone: ends that agent's hold.")
        boolean takeOver) {
    static final String DESCRIPTION =
            "Start a run: one pass over one ticket on one branch. Call it before any other tool. Returns run, "
                    + "the handle that the other tools take: keep it, pass it unchanged. resumed is true when you go on with a live run.";

    /** The handle of {@code run}, where there is one. */
    public Optional<Handle> handle() {
        return Handle.parse(run);
    }
}
