package dev.waybill.catalog.tool;

import java.time.Instant;

/** How times are told to agents: in ISO 8601 and UTC, since a model reads those better than milliseconds. */
public final class Moment {
    private Moment() {}

    /**
     * A moment as text, at most {@code Caps.MOMENT} characters.
     *
     * @param millis milliseconds since 1970; 0 stands for never and gives an empty text
     */
    public static String text(long millis) {
        return millis == 0 ? "" : Instant.ofEpochMilli(millis).toString();
    }
}
