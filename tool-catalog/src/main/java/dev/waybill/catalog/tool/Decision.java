package dev.waybill.catalog.tool;

/** What a human decided. It stays when the checkpoint is voided later; the state then says that it no longer holds. */
public enum Decision {
    NONE,
    APPROVED,
    REJECTED,
    CHANGES_REQUESTED
}
