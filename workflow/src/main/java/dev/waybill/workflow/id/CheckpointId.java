package dev.waybill.workflow.id;

import java.util.Optional;

/**
 * A question to a human.
 *
 * @param value positive; printed as {@code chk_} and 13 characters
 */
public record CheckpointId(long value) {
    private static final String PREFIX = "chk_";

    public CheckpointId {
        IdText.requirePositive(value);
    }

    /** The id as users and agents see it. */
    public String text() {
        return IdText.print(PREFIX, value);
    }

    /** Empty unless {@code text} is exactly what {@link #text} prints. */
    public static Optional<CheckpointId> parse(String text) {
        return IdText.parse(PREFIX, text, CheckpointId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
