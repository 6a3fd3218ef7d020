package dev.waybill.server.console.live;

import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.usecase.Administrator;
import java.util.function.BooleanSupplier;

/** What follows one run: the run's page knows how its events are shown. */
@FunctionalInterface
public interface RunStream {
    /**
     * A stream of what is new in a run.
     *
     * @param after  the last event that the page shows
     * @param letIn  whether the visitor's session is still open
     * @param place  left when the stream ends
     */
    Feed follow(Administrator viewer, RunId run, long after, BooleanSupplier letIn, Streams.Place place);
}
