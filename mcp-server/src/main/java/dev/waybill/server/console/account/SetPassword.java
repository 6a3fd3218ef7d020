package dev.waybill.server.console.account;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.signin.ChangePassword;

/** {@code POST /account/password}: another password; every other session of the visitor ends. */
public final class SetPassword implements Action {
    private final ChangePassword change;
    private final ShowAccount show;

    public SetPassword(ChangePassword change, ShowAccount show) {
        this.change = change;
        this.show = show;
    }

    @Override
    public Answer answer(Visit visit) {
        String next = visit.form().raw("password");
        if (!next.equals(visit.form().raw("again"))) {
            return show.page(visit, 422, "", "The two new passwords differ.");
        }
        try {
            change.change(
                    visit.requireVisitor().person().id(),
                    visit.requireVisitor().session().id(),
                    visit.form().raw("old"),
                    next,
                    visit.origin());
        } catch (RefusedException refused) {
            return show.page(visit, 422, "", refused.refusal().message());
        }
        return show.page(visit, 200, "The password is changed, and your other sessions have ended.", "");
    }
}
