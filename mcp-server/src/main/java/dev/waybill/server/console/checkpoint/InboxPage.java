package dev.waybill.server.console.checkpoint;

import java.util.List;

/**
 * The inbox.
 *
 * @param all   whether answered questions are shown too
 * @param older the address of the next page; empty on the last
 * @param live  the address of the stream; empty on pages but the first
 * @param here  the address of this page, to load it again
 */
public record InboxPage(
        List<CheckpointView> checkpoints, boolean all, String base, String older, String live, String here) {}
