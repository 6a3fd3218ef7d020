package dev.waybill.server.console.checkpoint;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Place;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.ViewCheckpoints;
import java.util.Optional;

/**
 * {@code GET /checkpoints/{checkpoint}}: where an agent's host leads its user. The address names no workspace, so that it
 * tells nothing; whoever signed in is sent on to the one of theirs in which the question is.
 */
public final class FindCheckpoint implements Action {
    private final ViewCheckpoints checkpoints;

    public FindCheckpoint(ViewCheckpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<CheckpointId> id = CheckpointId.parse(visit.named("checkpoint"));
        if (id.isPresent()) {
            for (Place place : visit.requireVisitor().places()) {
                if (place.may(Permission.VIEW_RUNS) && isIn(place, id.get(), visit)) {
                    return Answer.redirect(
                            place.base() + "/checkpoints/" + id.get().text());
                }
            }
        }
        return Trouble.notFound();
    }

    private boolean isIn(Place place, CheckpointId id, Visit visit) {
        try {
            checkpoints.show(
                    Administrator.member(place.workspace().id(), place.member().id(), visit.origin()), id);
            return true;
        } catch (RefusedException refused) {
            if (refused.refusal().code() == RefusalCode.NOT_FOUND
                    || refused.refusal().code() == RefusalCode.FORBIDDEN) {
                return false;
            }
            throw refused;
        }
    }
}
