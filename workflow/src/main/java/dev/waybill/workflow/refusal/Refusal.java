package dev.waybill.workflow.refusal;

/**
 * A no: the code, and a message that says what was wrong, what the limit is and what to do instead.
 *
 * @param code    one of the closed list
 * @param message for an agent or a user to read; never holds what the caller sent, a key or an inner detail
 */
public record Refusal(RefusalCode code, String message) {
    public static Refusal of(RefusalCode code, String message) {
        return new Refusal(code, message);
    }
}
