package dev.waybill.workflow.usecase;

import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.run.Run;
import java.util.List;
import java.util.Optional;

/**
 * A question with the facts that the server itself knows, at one moment.
 *
 * @param project    the slug; the project's id once it is disconnected
 * @param earlier    the last question of this run that somebody decided
 * @param objection  why this viewer may not approve it, in words of ours; empty when they may
 * @param binding    what an answer has to name
 * @param decidedBy  name of the member who answered; empty while nobody has
 * @param needed     approvals that it needs
 * @param approvals  those that count so far, where it needs several
 * @param nowMillis  the moment, milliseconds since 1970
 */
public record CheckpointDetails(
        Checkpoint checkpoint,
        Run run,
        String project,
        Optional<Checkpoint> earlier,
        Optional<String> objection,
        Binding binding,
        String decidedBy,
        int needed,
        List<Approver> approvals,
        long nowMillis) {
    /**
     * A member who has approved.
     *
     * @param comment their words; empty for none
     */
    public record Approver(String name, long atMillis, String comment) {}
}
