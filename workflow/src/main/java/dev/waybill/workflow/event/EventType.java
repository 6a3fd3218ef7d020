package dev.waybill.workflow.event;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can stand in a run's timeline. The stored text is the name in lower case; names are never reused. */
public enum EventType {
    RUN_STARTED,
    RUN_RESUMED,
    RUN_TAKEN_OVER,
    RUN_COMPLETED,
    RUN_FAILED,
    RUN_CANCELLED,

    STATUS_CHANGED,
    PHASE_CHANGED,
    MESSAGE_REPORTED,
    COUNTERS_REPORTED,
    COUNTER_DECREASE_IGNORED,
    HEAD_MOVED,
    PULL_REQUEST_LINKED,

    BUILD_REPORTED,
    TEST_REPORTED,
    LINT_REPORTED,
    TYPECHECK_REPORTED,
    SCAN_REPORTED,
    DEPLOY_REPORTED,
    LOG_LINES_WITHHELD,

    SCOPE_READ,
    SCOPE_CHANGED,
    VIOLATION_REFUSED,
    VIOLATION_FOUND,

    CHECKPOINT_REQUESTED,
    CHECKPOINT_COMMENTED,
    /** One of several that a question needs. */
    CHECKPOINT_APPROVAL_COUNTED,
    CHECKPOINT_APPROVED,
    CHECKPOINT_APPROVED_BY_INITIATOR,
    CHECKPOINT_REJECTED,
    CHECKPOINT_CHANGES_REQUESTED,
    CHECKPOINT_EXPIRED,
    CHECKPOINT_VOIDED,
    CHECKPOINT_SUPERSEDED,
    CHECKPOINT_DECISION_REFUSED,

    FENCED_WRITE_REFUSED,
    LATE_WRITE_REFUSED,
    GRADE_LOWERED,

    GUARD_HEARD,
    GUARD_SILENT,
    GUARD_FLAGGED,
    GUARD_REPORTS_DROPPED,
    BODY_REFUSED,
    SECRET_REFUSED,
    FREE_TEXT_REFUSED,
    SECRET_SCRUBBED,
    BUDGET_EXHAUSTED;

    /** What agents and guards report all day, one entry an event: read in timelines, and looked for in no log. */
    private static final Set<EventType> ROUTINE = EnumSet.of(
            STATUS_CHANGED,
            PHASE_CHANGED,
            MESSAGE_REPORTED,
            COUNTERS_REPORTED,
            HEAD_MOVED,
            BUILD_REPORTED,
            TEST_REPORTED,
            LINT_REPORTED,
            TYPECHECK_REPORTED,
            LOG_LINES_WITHHELD,
            SCOPE_READ,
            GUARD_HEARD);

    private final String text = name().toLowerCase(Locale.ROOT);

    /** Whether it comes up all day. */
    public boolean routine() {
        return ROUTINE.contains(this);
    }

    /** The type as it is stored and shown. */
    public String text() {
        return text;
    }
}
