package dev.waybill.workflow.checkpoint;

import java.util.Locale;

/** Where a question stands. Only a pending one can be answered; only an approved one can still be voided. */
public enum CheckpointState {
    PENDING,
    APPROVED,
    REJECTED,
    CHANGES_REQUESTED,
    EXPIRED,
    VOIDED,
    SUPERSEDED;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The state as callers see it. */
    public String text() {
        return text;
    }
}
