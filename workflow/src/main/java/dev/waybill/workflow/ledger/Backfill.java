package dev.waybill.workflow.ledger;

/**
 * A table that is filled from what earlier versions kept, a stretch at a time while the workspace is used. New calls keep
 * it up from the first moment; what happened before is missing until the filling is over.
 */
public enum Backfill {
    /** What runs used, by day. */
    USAGE_DAYS,
    /** When keys were last used. */
    KEY_USES
}
