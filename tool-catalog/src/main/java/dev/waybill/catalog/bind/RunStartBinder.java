package dev.waybill.catalog.bind;

import dev.waybill.catalog.schema.TextForm;
import dev.waybill.catalog.tool.RunStart;
import dev.waybill.workflow.cap.Caps;

/** Binds {@link RunStart}. */
final class RunStartBinder extends Binder<RunStart> {
    RunStartBinder() {
        super("run_start", "project", "ticket", "title", "branch", "base_branch", "run", "take_over");
    }

    @Override
    RunStart read(Fields fields) {
        return new RunStart(
                fields.text("project", Caps.PROJECT, TextForm.SLUG),
                fields.text("ticket", Caps.TICKET, TextForm.LINE),
                fields.textOrEmpty("title", Caps.TITLE, TextForm.LINE),
                fields.text("branch", Caps.REF, TextForm.REF),
                fields.text("base_branch", Caps.REF, TextForm.REF),
                fields.textOrEmpty("run", Caps.HANDLE, TextForm.HANDLE),
                fields.flag("take_over"));
    }
}
