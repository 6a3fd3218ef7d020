package dev.waybill.server.console.checkpoint;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.usecase.ManageReplies;
import dev.waybill.workflow.usecase.ViewCheckpoints;
import java.util.List;
import java.util.Optional;

/** {@code GET /w/{workspace}/checkpoints/{checkpoint}}. Looking decides nothing. */
public final class ShowCheckpoint implements Action {
    private final ViewCheckpoints checkpoints;
    private final ManageReplies replies;

    public ShowCheckpoint(ViewCheckpoints checkpoints, ManageReplies replies) {
        this.checkpoints = checkpoints;
        this.replies = replies;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<CheckpointId> id = CheckpointId.parse(visit.named("checkpoint"));
        return id.map(found -> page(visit, found, 200, Typed.NOTHING, "")).orElseGet(Trouble::notFound);
    }

    /**
     * What somebody had put into the form.
     *
     * @param reply   name of the saved reply that they chose
     * @param comment what they typed
     */
    record Typed(String reply, String comment) {
        static final Typed NOTHING = new Typed("", "");
    }

    /** The page as it stands now. */
    Answer page(Visit visit, CheckpointId id, int status, Typed typed, String error) {
        CheckpointView view =
                CheckpointView.of(visit.requirePlace().base(), checkpoints.show(visit.administrator(), id));
        boolean mayDecide = visit.requirePlace().may(Permission.DECIDE_CHECKPOINTS);
        return Answer.page(
                status,
                "checkpoint/show",
                "Checkpoint " + view.runName(),
                new CheckpointPage(
                        view,
                        mayDecide,
                        mayDecide && view.pending() ? replies.list(visit.administrator()) : List.of(),
                        typed.reply(),
                        typed.comment(),
                        error));
    }
}
