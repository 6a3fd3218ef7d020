package dev.waybill.guard.hook;

/** What the guard's process says and how it ends. */
public record Answer(int exitCode, String out, String error) {
    /** Nothing to say. */
    public static final Answer SILENCE = new Answer(0, "", "");

    private static final int BLOCK = 2;

    /** A document on standard output. */
    public static Answer of(String out) {
        return new Answer(0, out, "");
    }

    /** The way to block that both hosts know at every event: an exit code, and the reason on standard error. */
    public static Answer block(String reason) {
        return new Answer(BLOCK, "", reason);
    }
}
