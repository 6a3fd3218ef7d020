package dev.waybill.guard.judge;

/**
 * What the guard says of one write.
 *
 * @param permitted whether it may happen
 * @param path the path inside the repository; empty where it is outside, or is none
 * @param rule which rule decided
 */
public record Ruling(boolean permitted, String path, String rule) {
    /** Files that no manifest can be about. */
    public static final String OUTSIDE = "always: outside the worktree";

    static Ruling permitted(String path, String rule) {
        return new Ruling(true, path, rule);
    }

    static Ruling refused(String path, String rule) {
        return new Ruling(false, path, rule);
    }
}
