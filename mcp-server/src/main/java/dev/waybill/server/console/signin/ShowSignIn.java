package dev.waybill.server.console.signin;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;

/** {@code GET /sign-in}. */
public final class ShowSignIn implements Action {
    @Override
    public Answer answer(Visit visit) {
        String next = Local.path(visit.query().text("next"));
        return visit.visitor().isPresent()
                ? Answer.redirect(next)
                : Answer.page("signin/sign-in", "Sign in", new SignInPage("", next, ""));
    }
}
