package dev.waybill.server.console.checkpoint;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.usecase.ViewCheckpoints;
import java.util.Optional;

/** {@code GET /w/{workspace}/checkpoints/{checkpoint}}. Looking decides nothing. */
public final class ShowCheckpoint implements Action {
    private final ViewCheckpoints checkpoints;

    public ShowCheckpoint(ViewCheckpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<CheckpointId> id = CheckpointId.parse(visit.named("checkpoint"));
        return id.map(found -> page(visit, found, 200, "", "")).orElseGet(Trouble::notFound);
    }

    /** The page as it stands now. */
    Answer page(Visit visit, CheckpointId id, int status, String typed, String error) {
        CheckpointView view =
                CheckpointView.of(visit.requirePlace().base(), checkpoints.show(visit.administrator(), id));
        return Answer.page(
                status,
                "checkpoint/show",
                "Checkpoint " + view.runName(),
                new CheckpointPage(view, visit.requirePlace().may(Permission.DECIDE_CHECKPOINTS), typed, error));
    }
}
