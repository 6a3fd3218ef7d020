package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.Cap;
import dev.waybill.catalog.schema.Form;
import dev.waybill.catalog.schema.TextForm;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.RunId;
import jakarta.validation.constraints.NotEmpty;

/**
 * Reads a run.
 *
 * @param run a handle, also an old one, or the bare id: reading needs no hold on the run
 */
public record RunGet(
        @NotEmpty @Cap(Caps.HANDLE) @Form(TextForm.RUN) String run) {
    static final String DESCRIPTION = "Read a run as kept: status, phase, counters, last build and message, open "
            + "checkpoints, and next, what to do now. Use it after losing context. run: the handle, or an id such as run_0123456789abc.";

    /** The run's id, whichever way it was named. */
    public RunId runId() {
        return RunId.parse(run).or(() -> Handle.parse(run).map(Handle::run)).orElseThrow();
    }
}
