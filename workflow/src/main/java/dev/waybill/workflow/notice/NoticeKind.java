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

    /** Whether it is about a question. */
    public boolean ofCheckpoint() {
        return switch (this) {
            case CHECKPOINT_OPENED,
                    CHECKPOINT_APPROVED,
                    CHECKPOINT_REJECTED,
                    CHECKPOINT_CHANGES_REQUESTED,
                    CHECKPOINT_VOIDED -> true;
            case VIOLATION, GUARD_SILENT, RUN_FAILED -> false;
        };
    }
}
