package dev.waybill.workflow.notice;

import java.util.Locale;

/** What members are told of. */
public enum NoticeKind {
    CHECKPOINT_OPENED,
    CHECKPOINT_APPROVED,
    CHECKPOINT_REJECTED,
    CHECKPOINT_CHANGES_REQUESTED,
    CHECKPOINT_VOIDED,
    VIOLATION,
    GUARD_SILENT,
    RUN_FAILED;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As it is kept. */
    public String text() {
        return text;
    }
}
