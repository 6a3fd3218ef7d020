package dev.waybill.workflow.usage;

import dev.waybill.workflow.id.ProjectId;
import java.util.Optional;

/**
 * Which usage.
 *
 * @param firstDay days from 1970, in UTC
 * @param lastDay  the last that belongs to it
 * @param project  the only one; empty for all
 */
public record UsageSlice(long firstDay, long lastDay, Optional<ProjectId> project) {
    private static final long MILLIS_A_DAY = 86_400_000;

    /** The last {@code days}, today among them. */
    public static UsageSlice last(int days, long nowMillis, Optional<ProjectId> project) {
        long today = day(nowMillis);
        return new UsageSlice(today - days + 1, today, project);
    }

    /** The day of a moment. */
    public static long day(long atMillis) {
        return Math.floorDiv(atMillis, MILLIS_A_DAY);
    }
}
