package dev.waybill.workflow.run;

/** What an agent is told after a status report beside the status. Texts are the tool catalogue's. */
public enum StatusHint {
    /** A counter was lower than before; the higher number stays. */
    COUNTER_DECREASE_IGNORED,
    /** The commit moved: questions and approvals that were bound to the old one are void. */
    CHECKPOINTS_VOIDED,
    /** Questions are still open. */
    CHECKPOINTS_OPEN,
    /** The run ended: open questions lapsed. */
    RUN_ENDED,
    /** The report named nothing to change. */
    NOTHING_REPORTED
}
