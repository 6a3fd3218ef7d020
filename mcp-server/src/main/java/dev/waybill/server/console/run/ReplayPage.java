package dev.waybill.server.console.run;

import java.util.List;

/**
 * A run's timeline from its beginning, to be played or read.
 *
 * @param runHref  the address of the run
 * @param name     its ticket, or its id
 * @param finished whether it has ended
 * @param steps    the earliest first
 * @param later    the address of later events; empty when there are none
 */
public record ReplayPage(String runHref, String name, String title, boolean finished, List<Step> steps, String later) {
    /**
     * An event.
     *
     * @param atMillis milliseconds since 1970, for the script that plays it
     * @param since    how long after the run began, in its largest unit
     */
    public record Step(TimelineItem item, long atMillis, String since) {}
}
