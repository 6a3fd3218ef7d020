package dev.waybill.workflow.inventory;

import java.util.Locale;

/** Who chooses what stands in a column. */
public enum ChosenBy {
    /** An agent, its host or its guard: whatever stands there, the server did not make it up. */
    AGENT,
    /** Somebody who uses the console or the command line. */
    PERSON,
    /** The server itself: ids, times, digests, words of closed lists. */
    SERVER;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As lists show it. */
    public String text() {
        return text;
    }
}
