package dev.waybill.workflow.run;

/** What an agent is told after a status report beside the status. The sentences are the tool catalogue's. */
public enum StatusHint {
    /** A counter was lower than before; the higher number stays. */
    COUNTER_WENT_DOWN,
    /** The commit moved, and an approval that was bound to the old one is void. */
    APPROVAL_VOIDED,
    /** The commit moved, and an open question that was bound to the old one is void. */
    QUESTION_VOIDED
}
