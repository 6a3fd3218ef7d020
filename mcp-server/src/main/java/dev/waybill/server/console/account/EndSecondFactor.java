package dev.waybill.server.console.account;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.signin.ManageSecondFactor;

/** {@code POST /account/second-factor/end}: switches it off, for who gives password and code. */
public final class EndSecondFactor implements Action {
    private final ManageSecondFactor secondFactor;
    private final ShowAccount show;

    public EndSecondFactor(ManageSecondFactor secondFactor, ShowAccount show) {
        this.secondFactor = secondFactor;
        this.show = show;
    }

    @Override
    public Answer answer(Visit visit) {
        try {
            secondFactor.disable(
                    visit.requireVisitor().person().id(),
                    visit.form().raw("password"),
                    visit.form().text("code"),
                    visit.origin());
        } catch (RefusedException refused) {
            return show.page(visit, 422, "", refused.refusal().message());
        }
        return Answer.redirect(ShowAccount.PATH);
    }
}
