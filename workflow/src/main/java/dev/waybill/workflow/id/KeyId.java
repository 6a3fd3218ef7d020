package dev.waybill.workflow.id;

import java.util.Optional;

/**
 * A plugin key's row; says nothing about the key's secret.
 *
 * @param value positive; printed as {@code key_} and 13 characters
 */
public record KeyId(long value) {
    private static final String PREFIX = "key_";

    public KeyId {
        IdText.requirePositive(value);
    }

    /** The id as users and agents see it. */
    public String text() {
        return IdText.print(PREFIX, value);
    }

    /** Empty unless {@code text} is exactly what {@link #text} prints. */
    public static Optional<KeyId> parse(String text) {
        return IdText.parse(PREFIX, text, KeyId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
