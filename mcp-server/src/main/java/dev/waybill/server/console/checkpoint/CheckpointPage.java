package dev.waybill.server.console.checkpoint;

import dev.waybill.workflow.reply.SavedReply;
import java.util.List;

/**
 * One question.
 *
 * @param mayDecide whether the viewer's role answers questions at all
 * @param replies   comments to choose from
 * @param chosen    name of the one that was chosen before; empty at first
 * @param typed     the comment that was typed before; empty at first
 * @param error     why an answer was not taken; empty at first
 */
public record CheckpointPage(
        CheckpointView checkpoint,
        boolean mayDecide,
        List<SavedReply> replies,
        String chosen,
        String typed,
        String error) {}
