package dev.waybill.workflow.run;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;

/**
 * A run as it is kept.
 *
 * @param startedAtMillis milliseconds since 1970, as all times here
 * @param endedAtMillis   0 while it lives
 */
public record Run(
        RunId id,
        ProjectId project,
        KeyId key,
        WorkUnit unit,
        Progress progress,
        Hold hold,
        long startedAtMillis,
        long updatedAtMillis,
        long endedAtMillis) {
    /** The run after a step; a step into a terminal status ends it. */
    public Run progressed(Progress next, long nowMillis) {
        return new Run(
                id,
                project,
                key,
                unit,
                next,
                hold,
                startedAtMillis,
                nowMillis,
                next.status().terminal() && endedAtMillis == 0 ? nowMillis : endedAtMillis);
    }

    /** The run with another hold on it. */
    public Run heldBy(Hold next, long nowMillis) {
        return new Run(id, project, key, unit, progress, next, startedAtMillis, nowMillis, endedAtMillis);
    }

    /**
     * The run once its agent says what it is about. A guard begins a run before the agent has spoken, and then it has
     * no ticket; what was named stays.
     */
    public Run named(WorkUnit named) {
        return new Run(id, project, key, named, progress, hold, startedAtMillis, updatedAtMillis, endedAtMillis);
    }

    /** Whether a guard began it and its agent has not said what it is about. */
    public boolean unnamed() {
        return unit.ticket().isEmpty();
    }

    public RunStatus status() {
        return progress.status();
    }
}
