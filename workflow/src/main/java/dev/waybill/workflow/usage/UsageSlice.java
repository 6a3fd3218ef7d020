package dev.waybill.workflow.usage;

import dev.waybill.workflow.project.ProjectLimit;

/**
 * Which usage.
 *
 * @param firstDay days from 1970, in UTC
 * @param lastDay  the last that belongs to it
 * @param projects which projects' usage
 */
public record UsageSlice(long firstDay, long lastDay, ProjectLimit projects) {
    private static final long MILLIS_A_DAY = 86_400_000;

    /** The last {@code days}, today among them. */
    public static UsageSlice last(int days, long nowMillis, ProjectLimit projects) {
        long today = day(nowMillis);
        return new UsageSlice(today - days + 1, today, projects);
    }

    /** The day of a moment. */
    public static long day(long atMillis) {
        return Math.floorDiv(atMillis, MILLIS_A_DAY);
    }
}
