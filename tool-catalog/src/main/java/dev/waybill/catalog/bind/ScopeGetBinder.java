package dev.waybill.catalog.bind;

import dev.waybill.catalog.schema.TextForm;
import dev.waybill.catalog.tool.ScopeGet;
import dev.waybill.workflow.cap.Caps;

/** Binds {@link ScopeGet}. */
final class ScopeGetBinder extends Binder<ScopeGet> {
    ScopeGetBinder() {
        super("scope_get", "run", "project", "cursor");
    }

    @Override
    ScopeGet read(Fields fields) {
        ScopeGet input = new ScopeGet(
                fields.textOrEmpty("run", Caps.HANDLE, TextForm.RUN),
                fields.textOrEmpty("project", Caps.PROJECT, TextForm.SLUG),
                fields.textOrEmpty("cursor", Caps.CURSOR, TextForm.CURSOR));
        if (input.run().isEmpty() && input.project().isEmpty()) {
            throw fields.together("run", false, "is required unless project is sent: send exactly one of the two");
        }
        if (!input.run().isEmpty() && !input.project().isEmpty()) {
            throw fields.together("project", true, "was sent beside run: send exactly one of the two");
        }
        return input;
    }
}
