package dev.waybill.workflow.id;

import java.util.Optional;

/**
 * A person's membership of one workspace.
 *
 * @param value positive; printed as {@code mem_} and 13 characters
 */
public record MemberId(long value) {
    private static final String PREFIX = "mem_";

    public MemberId {
        IdText.requirePositive(value);
    }

    /** The id as users and agents see it. */
    public String text() {
        return IdText.print(PREFIX, value);
    }

    /** Empty unless {@code text} is exactly what {@link #text} prints. */
    public static Optional<MemberId> parse(String text) {
        return IdText.parse(PREFIX, text, MemberId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
