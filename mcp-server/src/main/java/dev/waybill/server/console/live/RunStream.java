package dev.waybill.server.console.live;

import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.usecase.Administrator;

/** What a stream of one run sends: the run's page knows. */
@FunctionalInterface
public interface RunStream {
    /**
     * A stream's step.
     *
     * @param after the last event that the page shows
     */
    ChangeFeed.Step follow(Administrator viewer, RunId run, long after);
}
