package dev.waybill.catalog.bind;

import dev.waybill.catalog.schema.TextForm;
import dev.waybill.catalog.tool.CheckpointGet;
import dev.waybill.workflow.cap.Caps;

/** Binds {@link CheckpointGet}. */
final class CheckpointGetBinder extends Binder<CheckpointGet> {
    CheckpointGetBinder() {
        super("checkpoint_get", "checkpoint", "wait_seconds");
    }

    @Override
    CheckpointGet read(Fields fields) {
        return new CheckpointGet(fields.text("checkpoint", Caps.HANDLE, TextForm.CHECKPOINT), (int)
                fields.numberOrZero("wait_seconds", Caps.WAIT_SECONDS));
    }
}
