package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.Cap;
import dev.waybill.catalog.schema.Form;
import dev.waybill.catalog.schema.MayOmit;
import dev.waybill.catalog.schema.TextForm;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.RunId;
import java.util.Optional;

/**
 * Reads a scope manifest, of a run or of a project: exactly one of the two is given. The schema can't say so
 * without an {@code anyOf} at its root, which hosts flatten or drop; the binder does.
 *
 * @param run    a handle, also an old one, or the bare id: reading needs no hold on the run
 * @param cursor of the page before; empty for the first
 */
public record ScopeGet(
        @MayOmit @Cap(Caps.HANDLE) @Form(TextForm.RUN) String run,
        @MayOmit @Cap(Caps.PROJECT) @Form(TextForm.SLUG) String project,
        @MayOmit @Cap(Caps.CURSOR) @Form(TextForm.CURSOR) String cursor) {
    static final String DESCRIPTION = "Read which path patterns are editable, read_only or excluded, before the first "
            + "write. excluded beats read_only beats editable; what matches none is read-only. Pass run or project, not "
            + "both; cursor: next_cursor of the page before.";

    /** The run's id, whichever way it was named; empty where the project was. */
    public Optional<RunId> runId() {
        return RunId.parse(run).or(() -> Handle.parse(run).map(Handle::run));
    }
}
