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
                next.status().terminal() ? nowMillis : endedAtMillis);
    }

    /** The run with another hold on it. */
    public Run heldBy(Hold next, long nowMillis) {
        return new Run(id, project, key, unit, progress, next, startedAtMillis, nowMillis, endedAtMillis);
    }

    public RunStatus status() {
        return progress.status();
    }
}
