package dev.waybill.workflow.ledger;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.workspace.Policy;

/** One workspace, to change. What is recorded here is kept together with the change, or not at all. */
public interface WriteTransaction extends ReadTransaction {
    /**
     * Appends an event, which is an audit entry as well; returns its number.
     *
     * @return that number
     */
    long record(Actor actor, Origin origin, RunId run, EventDraft event);

    /** Appends an audit entry for what is no event of a run. */
    long record(Actor actor, Origin origin, AuditNote note);

    void setPolicy(Policy policy);

    /** From this commit on every write is refused. */
    void closeWorkspace();
}
