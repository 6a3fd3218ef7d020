package dev.waybill.workflow.ledger;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.RunId;

/** Which entries of a log a page is made of, each kind with an index of its own. */
public sealed interface AuditWalk {
    /** All of them. */
    record All() implements AuditWalk {}

    /** Those of a run's timeline. */
    record OfRun(RunId run) implements AuditWalk {}

    /** Those about one thing that is no run, by its id as the log has it. */
    record OfTarget(String target) implements AuditWalk {}

    /**
     * Those of one kind. A kind that agents report all day has no index and is in no such walk.
     *
     * @param action as the log has it
     */
    record OfAction(String action) implements AuditWalk {}

    /** Those that one member did. */
    record OfMember(MemberId member) implements AuditWalk {}

    AuditWalk ALL = new All();
}
