package dev.waybill.workflow.event;

import dev.waybill.workflow.id.RunId;
import java.util.List;

/** The timelines of one workspace, to read; writing goes through the transaction's {@code record}. */
public interface EventStore {
    /** A run's events with a sequence above {@code after}, in order, at most {@code limit}. */
    List<Event> page(RunId run, long after, int limit);

    /** A workspace's events with a sequence above {@code after}, in order, at most {@code limit}. */
    List<Event> pageOfAll(long after, int limit);
}
