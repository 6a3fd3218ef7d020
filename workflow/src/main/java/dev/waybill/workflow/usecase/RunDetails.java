package dev.waybill.workflow.usecase;

import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.guard.GuardWatch;
import dev.waybill.workflow.run.Run;
import java.util.List;
import java.util.Optional;

/**
 * A run as its page shows it, at one moment.
 *
 * @param project  the slug; the project's id once it is disconnected
 * @param keyName  of the plugin key that it runs under
 * @param events   the latest first
 * @param more     whether there are earlier events than these
 * @param open     its pending checkpoints, oldest first
 * @param guard    when its guard was heard; empty for one without
 * @param nowMillis the moment, milliseconds since 1970
 */
public record RunDetails(
        Run run,
        String project,
        String keyName,
        List<TimelineEntry> events,
        boolean more,
        List<Checkpoint> open,
        Optional<GuardWatch> guard,
        long nowMillis) {}
