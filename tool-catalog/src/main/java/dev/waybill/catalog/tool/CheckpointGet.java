package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.Cap;
import dev.waybill.catalog.schema.Form;
import dev.waybill.catalog.schema.MayOmit;
import dev.waybill.catalog.schema.TextForm;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.CheckpointId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;

/**
 * Reads a checkpoint.
 *
 * @param waitSeconds how long the call may wait for the answer
 */
public record CheckpointGet(
        @NotEmpty @Cap(Caps.HANDLE) @Form(TextForm.CHECKPOINT)
        String checkpoint,

        @MayOmit @Min(0) @Max(Caps.WAIT_SECONDS) int waitSeconds) {
    static final String DESCRIPTION = "Read a checkpoint's state and decision, waiting up to wait_seconds while it is "
            + "pending. After two vain waits end your turn as next says; don't poll on.";

    public CheckpointId checkpointId() {
        return CheckpointId.parse(checkpoint).orElseThrow();
    }
}
