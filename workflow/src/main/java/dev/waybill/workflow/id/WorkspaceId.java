package dev.waybill.workflow.id;

import java.util.Optional;

/**
 * A tenant: everything belongs to exactly one.
 *
 * @param value positive; printed as {@code wsp_} and 13 characters
 */
public record WorkspaceId(long value) {
    private static final String PREFIX = "wsp_";

    public WorkspaceId {
        IdText.requirePositive(value);
    }

    /** The id as users and agents see it. */
    public String text() {
        return IdText.print(PREFIX, value);
    }

    /** Empty unless {@code text} is exactly what {@link #text} prints. */
    public static Optional<WorkspaceId> parse(String text) {
        return IdText.parse(PREFIX, text, WorkspaceId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
