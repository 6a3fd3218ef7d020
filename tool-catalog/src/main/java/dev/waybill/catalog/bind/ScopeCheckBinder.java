package dev.waybill.catalog.bind;

import dev.waybill.catalog.schema.TextForm;
import dev.waybill.catalog.tool.ScopeCheck;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.scope.Intent;
import java.util.List;

/** Binds {@link ScopeCheck}. */
final class ScopeCheckBinder extends Binder<ScopeCheck> {
    private static final Words<Intent> INTENTS = Words.of(List.of(Intent.values()));

    ScopeCheckBinder() {
        super("scope_check", "run", "intent", "paths");
    }

    @Override
    ScopeCheck read(Fields fields) {
        return new ScopeCheck(
                fields.text("run", Caps.HANDLE, TextForm.HANDLE),
                fields.word("intent", INTENTS),
                fields.texts("paths", Caps.PATHS, Caps.PATH, TextForm.PATH));
    }
}
