package dev.waybill.workflow.event;

import dev.waybill.workflow.id.RunId;
import java.util.List;

/** The timelines of one workspace, to read; writing goes through the transaction's {@code record}. */
public interface EventStore {
    /** A run's events with a sequence above {@code after}, in order, at most {@code limit}. */
    List<Event> page(RunId run, long after, int limit);

    /**
     * A run's events, the latest first, at most {@code limit}.
     *
     * @param before only those with a smaller sequence; {@code Long.MAX_VALUE} for the latest
     */
    List<Event> latest(RunId run, long before, int limit);

    /** A workspace's events with a sequence above {@code after}, in order, at most {@code limit}. */
    List<Event> pageOfAll(long after, int limit);
}
