package dev.waybill.catalog.bind;

import dev.waybill.catalog.schema.TextForm;
import dev.waybill.catalog.tool.RunGet;
import dev.waybill.workflow.cap.Caps;

/** Binds {@link RunGet}. */
final class RunGetBinder extends Binder<RunGet> {
    RunGetBinder() {
        super("run_get", "run");
    }

    @Override
    RunGet read(Fields fields) {
        return new RunGet(fields.text("run", Caps.HANDLE, TextForm.RUN));
    }
}
