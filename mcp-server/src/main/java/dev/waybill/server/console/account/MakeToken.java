package dev.waybill.server.console.account;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Place;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.signin.ProvePassword;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.ManageOwnToken;
import java.util.Optional;

/**
 * {@code POST /account/token}: a token with which the visitor signs commands in a workspace, shown this once. It outlives
 * the session, so that a stolen cookie does not suffice for it.
 */
public final class MakeToken implements Action {
    private final ProvePassword proof;
    private final ManageOwnToken tokens;
    private final ShowAccount show;

    public MakeToken(ProvePassword proof, ManageOwnToken tokens, ShowAccount show) {
        this.proof = proof;
        this.tokens = tokens;
        this.show = show;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<Place> place = place(visit);
        if (place.isEmpty()) {
            return Trouble.notFound();
        }
        try {
            proof.require(visit.requireVisitor().person().id(), visit.form().raw("password"), visit.origin());
        } catch (RefusedException refused) {
            return show.page(visit, 422, "", refused.refusal().message());
        }
        String token = tokens.make(self(visit, place.get())).reveal();
        return Answer.page(
                "account/token",
                "Token for commands",
                new TokenPage(
                        place.get().workspace().slug(),
                        token,
                        "read -rs WAYBILL_MEMBER_TOKEN && export WAYBILL_MEMBER_TOKEN"));
    }

    /** The workspace that the form names, of those that the visitor is in. */
    static Optional<Place> place(Visit visit) {
        return visit.requireVisitor().places().stream()
                .filter(place -> place.workspace().slug().equals(visit.form().text("workspace")))
                .findFirst();
    }

    static Administrator self(Visit visit, Place place) {
        return Administrator.member(place.workspace().id(), place.member().id(), visit.origin());
    }
}
