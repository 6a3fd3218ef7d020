package dev.waybill.server.console.account;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.signin.ManageSecondFactor;
import dev.waybill.workflow.signin.ManageSessions;
import java.util.List;

/**
 * {@code POST /account/second-factor}: without a code, shows a new secret; with one, switches it on and ends the other
 * sessions, in which no code was asked for.
 */
public final class BeginSecondFactor implements Action {
    private final ManageSecondFactor secondFactor;
    private final ManageSessions sessions;

    public BeginSecondFactor(ManageSecondFactor secondFactor, ManageSessions sessions) {
        this.secondFactor = secondFactor;
        this.sessions = sessions;
    }

    @Override
    public Answer answer(Visit visit) {
        return visit.form().has("code") ? enable(visit) : begin(visit, "");
    }

    private Answer begin(Visit visit, String error) {
        ManageSecondFactor.Begun begun =
                secondFactor.begin(visit.requireVisitor().person().id());
        QrPicture picture = QrPicture.of(begun.uri());
        return Answer.page(
                error.isEmpty() ? 200 : 422,
                "account/second-factor",
                "Second factor",
                new SecondFactorPage(begun.secret(), picture.path(), picture.size(), error));
    }

    private Answer enable(Visit visit) {
        try {
            List<String> codes = secondFactor.enable(
                    visit.requireVisitor().person().id(),
                    visit.form().text("secret"),
                    visit.form().text("code"),
                    visit.origin());
            sessions.endOthers(
                    visit.requireVisitor().person().id(),
                    visit.requireVisitor().session().id(),
                    visit.origin());
            return Answer.page("account/codes", "Backup codes", new BackupCodesPage(codes));
        } catch (RefusedException refused) {
            return begin(visit, refused.refusal().message() + ". Here is a new secret: take it again.");
        }
    }
}
