package dev.waybill.server.console.account;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Place;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.usecase.ManageOwnToken;
import java.util.Optional;

/** {@code POST /account/token/end}: the visitor's token for commands in a workspace opens nothing any more. */
public final class EndToken implements Action {
    private final ManageOwnToken tokens;

    public EndToken(ManageOwnToken tokens) {
        this.tokens = tokens;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<Place> place = MakeToken.place(visit);
        if (place.isEmpty()) {
            return Trouble.notFound();
        }
        tokens.end(MakeToken.self(visit, place.get()));
        return Answer.redirect(ShowAccount.PATH);
    }
}
