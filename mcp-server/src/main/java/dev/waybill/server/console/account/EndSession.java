package dev.waybill.server.console.account;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.signin.ManageSessions;
import java.util.Optional;

/** {@code POST /account/sessions/{session}/end}: ends one of the visitor's own sessions. */
public final class EndSession implements Action {
    private final ManageSessions sessions;

    public EndSession(ManageSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<SessionId> id = SessionId.parse(visit.named("session"));
        boolean ended =
                id.isPresent() && sessions.end(visit.requireVisitor().person().id(), id.get(), visit.origin());
        return ended ? Answer.redirect(ShowAccount.PATH) : Trouble.notFound();
    }
}
