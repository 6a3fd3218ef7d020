package dev.waybill.storage.ledger;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.workspace.Policy;

/** The writer's transaction on a workspace. */
final class WorkspaceWriting extends WorkspaceReading implements WriteTransaction {
    private final ChainedDatabase database;

    WorkspaceWriting(ChainedDatabase database) {
        super(database.session());
        this.database = database;
    }

    @Override
    public long record(Actor actor, Origin origin, RunId run, EventDraft event) {
        return database.append(nowMillis(), actor, origin, run, event);
    }

    @Override
    public long record(Actor actor, Origin origin, AuditNote note) {
        return database.append(nowMillis(), actor, origin, note);
    }

    @Override
    public void setPolicy(Policy policy) {
        policies().put(policy);
    }

    @Override
    public void closeWorkspace() {
        database.closeWorkspace();
    }
}
