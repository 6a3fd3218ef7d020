package dev.waybill.server.console.reply;

import dev.waybill.workflow.reply.SavedReply;
import java.util.List;

/**
 * The saved replies, and the form that keeps one.
 *
 * @param most  how many there can be
 * @param typed what was typed before; empty texts at first
 * @param error why it did not work; empty at first
 */
public record ReplyListPage(List<SavedReply> replies, int most, SavedReply typed, String error) {}
