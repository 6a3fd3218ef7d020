package dev.waybill.workflow.reply;

/**
 * A comment to be used again.
 *
 * @param name what people choose it by; one of its workspace
 * @param text at most {@code Caps.COMMENT}
 */
public record SavedReply(String name, String text) {}
