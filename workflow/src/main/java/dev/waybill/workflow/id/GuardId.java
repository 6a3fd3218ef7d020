package dev.waybill.workflow.id;

import java.util.Optional;

/**
 * A guard credential's row; says nothing about its secret.
 *
 * @param value positive; printed as {@code grd_} and 13 characters
 */
public record GuardId(long value) {
    private static final String PREFIX = "grd_";

    public GuardId {
        IdText.requirePositive(value);
    }

    /** The id as users see it. */
    public String text() {
        return IdText.print(PREFIX, value);
    }

    /** Empty unless {@code text} is exactly what {@link #text} prints. */
    public static Optional<GuardId> parse(String text) {
        return IdText.parse(PREFIX, text, GuardId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
