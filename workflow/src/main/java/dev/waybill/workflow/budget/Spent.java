package dev.waybill.workflow.budget;

/**
 * What was taken of a budget in the hour in which it was last asked.
 *
 * @param key   the key's id; {@link #WORKSPACE} for all keys together
 * @param hour  hours since 1970
 * @param bytes as many; may be past the limit, as a refused call counts double
 * @param told  whether the log says already that this hour's budget is spent
 */
public record Spent(long key, long hour, long bytes, boolean told) {
    /** Stands for all keys of the workspace. */
    public static final long WORKSPACE = 0;

    private static final long HOUR_MILLIS = 60L * 60 * 1000;

    /** The hour that a moment is in. */
    public static long hourOf(long millis) {
        return Math.floorDiv(millis, HOUR_MILLIS);
    }

    /** The moment at which an hour ends, and its budget with it. */
    public static long endOf(long hour) {
        return (hour + 1) * HOUR_MILLIS;
    }

    /** The same budget in this hour: in another one nothing is taken yet. */
    public Spent in(long now) {
        return now == hour ? this : new Spent(key, now, 0, false);
    }

    /** After so many more were taken; fewer, where they were given back. */
    public Spent plus(long more) {
        return new Spent(key, hour, Math.max(0, bytes + more), told);
    }

    /** The same, and the log says that it is spent. */
    public Spent toldOf() {
        return new Spent(key, hour, bytes, true);
    }

    /** What is left of a limit. */
    public long left(long limit) {
        return Math.max(0, limit - bytes);
    }
}
