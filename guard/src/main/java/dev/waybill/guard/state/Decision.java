package dev.waybill.guard.state;

/**
 * A checkpoint that was decided.
 *
 * @param checkpoint its id
 * @param kind what was asked for
 * @param state what it is now
 * @param comment what the human wrote; empty where nothing
 */
public record Decision(String checkpoint, String kind, String state, String comment) {}
