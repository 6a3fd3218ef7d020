package dev.waybill.server.console.checkpoint;

/**
 * One question.
 *
 * @param mayDecide whether the viewer's role answers questions at all
 * @param typed     the comment that was typed before; empty at first
 * @param error     why an answer was not taken; empty at first
 */
public record CheckpointPage(CheckpointView checkpoint, boolean mayDecide, String typed, String error) {}
