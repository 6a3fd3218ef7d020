package dev.waybill.workflow.id;

import java.util.Optional;

/**
 * One sign-in of a person: it names the session in lists and never opens it.
 *
 * @param value positive; printed as {@code ses_} and 13 characters
 */
public record SessionId(long value) {
    private static final String PREFIX = "ses_";

    public SessionId {
        IdText.requirePositive(value);
    }

    /** The id as users and agents see it. */
    public String text() {
        return IdText.print(PREFIX, value);
    }

    /** Empty unless {@code text} is exactly what {@link #text} prints. */
    public static Optional<SessionId> parse(String text) {
        return IdText.parse(PREFIX, text, SessionId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
