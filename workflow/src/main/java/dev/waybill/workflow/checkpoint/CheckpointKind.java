package dev.waybill.workflow.checkpoint;

import java.util.Locale;

/** What is asked for. */
public enum CheckpointKind {
    PLAN,
    REVIEW,
    MERGE,
    DEPLOY,
    BUDGET,
    OTHER;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** Whether the question is about one commit, which must then be named. */
    public boolean needsHead() {
        return this == REVIEW || this == MERGE || this == DEPLOY;
    }

    /** Whether an approval lets something out of the machine; refused for a run of grade {@code local}. */
    public boolean leavesTheMachine() {
        return this == MERGE || this == DEPLOY;
    }

    /** The kind as callers see it. */
    public String text() {
        return text;
    }
}
