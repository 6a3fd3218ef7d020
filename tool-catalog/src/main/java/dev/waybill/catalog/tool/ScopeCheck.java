package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.Cap;
import dev.waybill.catalog.schema.Form;
import dev.waybill.catalog.schema.TextForm;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.scope.Intent;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks of paths whether they may be read or written. A denied write is recorded as a violation. */
public record ScopeCheck(
        @NotEmpty @Cap(Caps.HANDLE) @Form(TextForm.HANDLE) String run,
        @NotNull Intent intent,
        @Size(min = 1, max = Caps.PATHS) List<@NotEmpty @Cap(Caps.PATH) @Form(TextForm.PATH) String> paths) {
    static final String DESCRIPTION =
            "Ask whether you may read or write paths (relative to the repository root), before "
                    + "you do. Returns those you may not, each with the rule that decided. A denied write is recorded as a "
                    + "violation: check intent write only for what you mean to write.";

    public ScopeCheck {
        paths = List.copyOf(paths);
    }

    public Handle handle() {
        return Handle.parse(run).orElseThrow();
    }
}
