package dev.waybill.workflow.event;

/**
 * An event before it has its place: the transaction gives it sequence, time, actor and origin.
 *
 * @param detail JSON of the server's own making: numbers, enums, ids, digests; at most {@code Caps.DETAIL}
 * @param text   the agent's or a member's own words, or empty; kept in a column that can be erased
 */
public record EventDraft(EventType type, String detail, String text) {
    public static EventDraft of(EventType type, String detail) {
        return new EventDraft(type, detail, "");
    }
}
