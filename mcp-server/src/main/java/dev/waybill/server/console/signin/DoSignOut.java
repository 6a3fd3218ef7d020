package dev.waybill.server.console.signin;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.signin.SignOut;

/** {@code POST /sign-out}: from now on the cookie opens nothing, wherever it is. */
public final class DoSignOut implements Action {
    private final SignOut signOut;

    public DoSignOut(SignOut signOut) {
        this.signOut = signOut;
    }

    @Override
    public Answer answer(Visit visit) {
        signOut.signOut(visit.requireVisitor().session().id(), visit.origin());
        return new Answer.Redirect("/sign-in", Answer.DROPPED);
    }
}
