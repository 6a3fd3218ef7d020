package dev.waybill.server.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A moment as people read it: how long ago, and on hover exactly when.
 *
 * @param iso      UTC, to the second
 * @param relative such as {@code 4 min ago} or {@code in 3 d}; {@code never} for none
 */
public record Moment(String iso, String relative) {
    private static final Moment NEVER = new Moment("", "never");

    /**
     * A moment, seen from another.
     *
     * @param atMillis milliseconds since 1970; 0 for none
     */
    public static Moment of(long atMillis, long nowMillis) {
        if (atMillis == 0) {
            return NEVER;
        }
        String iso =
                Instant.ofEpochMilli(atMillis).truncatedTo(ChronoUnit.SECONDS).toString();
        Duration between = Duration.ofMillis(Math.abs(nowMillis - atMillis));
        if (between.toSeconds() < 10) {
            return new Moment(iso, "just now");
        }
        String length = length(between);
        return new Moment(iso, atMillis <= nowMillis ? length + " ago" : "in " + length);
    }

    /** A length of time in its largest unit. */
    public static String length(Duration length) {
        if (length.toSeconds() < 60) {
            return length.toSeconds() + " s";
        }
        if (length.toMinutes() < 60) {
            return length.toMinutes() + " min";
        }
        if (length.toHours() < 48) {
            return length.toHours() + " h";
        }
        return length.toDays() + " d";
    }

    public boolean never() {
        return iso.isEmpty();
    }
}
