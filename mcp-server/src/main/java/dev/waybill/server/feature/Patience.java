package dev.waybill.server.feature;

/**
 * Whether it is worth waiting on. A call that waits for a person asks it about once a second, from its own thread:
 * on HTTP that sends a sign of life, and so finds out whether anybody is still there to take it.
 */
@FunctionalInterface
public interface Patience {
    /** False once the client has withdrawn or is gone. May take as long as the client takes to read. */
    boolean stillWanted();
}
