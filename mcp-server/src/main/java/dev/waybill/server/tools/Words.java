package dev.waybill.server.tools;

import dev.waybill.catalog.tool.CheckpointView;
import dev.waybill.catalog.tool.Decision;
import dev.waybill.catalog.tool.NextStep;
import dev.waybill.catalog.tool.Quote;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.usecase.GetCheckpoint;

/** What both checkpoint tools say, and which of the catalogue's next steps follows from an answer. */
final class Words {
    /** After so many waits in vain an agent is told to end its turn. */
    private static final int PATIENCE = 2;

    private Words() {}

    /** @param answerAt where a person decides it; empty where there is no such page */
    static CheckpointView checkpoint(GetCheckpoint.View view, String answerAt) {
        Checkpoint checkpoint = view.checkpoint();
        return new CheckpointView(
                checkpoint.id().text(),
                checkpoint.kind(),
                checkpoint.state(),
                decision(checkpoint),
                Quote.of(view.decider(), checkpoint.comment()),
                answerAt,
                next(checkpoint));
    }

    /** What was decided, also where it was voided since. Only an approval can be voided after it was made. */
    private static Decision decision(Checkpoint checkpoint) {
        return switch (checkpoint.state()) {
            case APPROVED -> Decision.APPROVED;
            case REJECTED -> Decision.REJECTED;
            case CHANGES_REQUESTED -> Decision.CHANGES_REQUESTED;
            case VOIDED -> checkpoint.decidedBy() == 0 ? Decision.NONE : Decision.APPROVED;
            case PENDING, EXPIRED, SUPERSEDED -> Decision.NONE;
        };
    }

    private static NextStep next(Checkpoint checkpoint) {
        return switch (checkpoint.state()) {
            case PENDING -> checkpoint.waits() >= PATIENCE ? NextStep.END_TURN : NextStep.WAIT_FOR_ANSWER;
            case APPROVED -> NextStep.PROCEED;
            case REJECTED -> NextStep.DROP_IT;
            case CHANGES_REQUESTED -> NextStep.CHANGE_AND_ASK_AGAIN;
            case EXPIRED, VOIDED, SUPERSEDED -> NextStep.ASK_AGAIN;
        };
    }
}
