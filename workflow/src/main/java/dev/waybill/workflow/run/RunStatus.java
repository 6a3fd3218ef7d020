package dev.waybill.workflow.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a run stands, and the one table of the steps between. */
public enum RunStatus {
    PENDING,
    RUNNING,
    WAITING,
    COMPLETE,
    FAILED,
    CANCELLED;

    private static final Map<RunStatus, Set<RunStatus>> STEPS = steps();

    private final String text = name().toLowerCase(Locale.ROOT);

    /** Whether the run has ended: no step leads out of it and no report is taken. */
    public boolean terminal() {
        return STEPS.getOrDefault(this, Set.of()).isEmpty();
    }

    /** Whether a report may move a run from here to {@code next}; staying is always allowed while it lives. */
    public boolean canBecome(RunStatus next) {
        return this == next ? !terminal() : STEPS.getOrDefault(this, Set.of()).contains(next);
    }

    /** The statuses that a report may name from here, for an error that says what to do instead. */
    public Set<RunStatus> next() {
        return Collections.unmodifiableSet(STEPS.getOrDefault(this, Set.of()));
    }

    /** The status as callers see it. */
    public String text() {
        return text;
    }

    private static Map<RunStatus, Set<RunStatus>> steps() {
        var steps = new EnumMap<RunStatus, Set<RunStatus>>(RunStatus.class);
        steps.put(PENDING, EnumSet.of(RUNNING, WAITING, FAILED, CANCELLED));
        steps.put(RUNNING, EnumSet.of(WAITING, COMPLETE, FAILED, CANCELLED));
        steps.put(WAITING, EnumSet.of(RUNNING, COMPLETE, FAILED, CANCELLED));
        return steps;
    }
}
