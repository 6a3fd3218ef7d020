package dev.waybill.server.console.account;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.signin.ManageSessions;

/** {@code POST /account/sessions/end-others}: ends all of the visitor's sessions but this one. */
public final class EndOtherSessions implements Action {
    private final ManageSessions sessions;

    public EndOtherSessions(ManageSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Answer answer(Visit visit) {
        sessions.endOthers(
                visit.requireVisitor().person().id(),
                visit.requireVisitor().session().id(),
                visit.origin());
        return Answer.redirect(ShowAccount.PATH);
    }
}
