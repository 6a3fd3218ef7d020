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
 * @param run      a handle that the caller still holds; empty where it holds none
 * @param takeOver whether to fence the agent that holds the run
 */
public record RunStart(
        @NotEmpty @Cap(Caps.PROJECT) @Form(TextForm.SLUG) String project,
        @NotEmpty @Cap(Caps.TICKET) @Form(TextForm.LINE) String ticket,
        @NotEmpty @Cap(Caps.TITLE) @Form(TextForm.LINE) String title,
        @NotEmpty @Cap(Caps.REF) @Form(TextForm.REF) String branch,
        @NotEmpty @Cap(Caps.REF) @Form(TextForm.REF) String baseBranch,

        @MayOmit @About("Handle you still hold, to go on with it.") @Cap(Caps.HANDLE) @Form(TextForm.HANDLE)
        String run,

        @MayOmit @About("Only when told the run is held and its agent is gone; fences that agent off.")
        boolean takeOver) {
    static final String DESCRIPTION =
            "Start a run: one pass over one ticket on one branch. Call it first. Returns run, "
                    + "the handle that every other tool takes; resumed is true when you go on with a live run.";

    /** The handle of {@code run}, where there is one. */
    public Optional<Handle> handle() {
        return Handle.parse(run);
    }
}
