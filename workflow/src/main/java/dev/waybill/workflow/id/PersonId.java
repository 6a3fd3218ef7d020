package dev.waybill.workflow.id;

import java.util.Optional;

/**
 * Who signs in to the console, across all workspaces.
 *
 * @param value positive; printed as {@code per_} and 13 characters
 */
public record PersonId(long value) {
    private static final String PREFIX = "per_";

    public PersonId {
        IdText.requirePositive(value);
    }

    /** The id as users and agents see it. */
    public String text() {
        return IdText.print(PREFIX, value);
    }

    /** Empty unless {@code text} is exactly what {@link #text} prints. */
    public static Optional<PersonId> parse(String text) {
        return IdText.parse(PREFIX, text, PersonId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
