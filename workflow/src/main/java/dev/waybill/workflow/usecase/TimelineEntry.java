package dev.waybill.workflow.usecase;

import dev.waybill.workflow.event.Event;

/**
 * An event as people are shown it.
 *
 * @param by what the member or key that did it is called, or their id; {@code operator} or {@code system} else
 */
public record TimelineEntry(Event event, String by) {
    static TimelineEntry of(Event event, ActorNames names) {
        String name = names.of(event.actor());
        return new TimelineEntry(event, name.isEmpty() ? event.actor().text() : name);
    }
}
