package dev.waybill.workflow.id;

import java.util.Optional;

/**
 * A repository that an admin connected.
 *
 * @param value positive; printed as {@code prj_} and 13 characters
 */
public record ProjectId(long value) {
    private static final String PREFIX = "prj_";

    public ProjectId {
        IdText.requirePositive(value);
    }

    /** The id as users and agents see it. */
    public String text() {
        return IdText.print(PREFIX, value);
    }

    /** Empty unless {@code text} is exactly what {@link #text} prints. */
    public static Optional<ProjectId> parse(String text) {
        return IdText.parse(PREFIX, text, ProjectId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
