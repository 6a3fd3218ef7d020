package dev.waybill.workflow.id;

import java.util.Optional;

/**
 * One agent's pass over one work unit.
 *
 * @param value positive; printed as {@code run_} and 13 characters
 */
public record RunId(long value) {
    private static final String PREFIX = "run_";

    public RunId {
        IdText.requirePositive(value);
    }

    /** The id as users and agents see it. */
    public String text() {
        return IdText.print(PREFIX, value);
    }

    /** Empty unless {@code text} is exactly what {@link #text} prints. */
    public static Optional<RunId> parse(String text) {
        return IdText.parse(PREFIX, text, RunId::new);
    }

    /** The largest id whose text begins with {@code beginning}, to look for such ids from there down. */
    public static Optional<RunId> last(String beginning) {
        return IdText.last(PREFIX, beginning, RunId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
