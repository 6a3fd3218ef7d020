package dev.waybill.server.console.account;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.signin.ManageSecondFactor;

/** {@code POST /account/second-factor/codes}: new backup codes; the old ones end. */
public final class RenewCodes implements Action {
    private final ManageSecondFactor secondFactor;
    private final ShowAccount show;

    public RenewCodes(ManageSecondFactor secondFactor, ShowAccount show) {
        this.secondFactor = secondFactor;
        this.show = show;
    }

    @Override
    public Answer answer(Visit visit) {
        try {
            return Answer.page(
                    "account/codes",
                    "Backup codes",
                    new BackupCodesPage(secondFactor.renewBackupCodes(
                            visit.requireVisitor().person().id(), visit.form().text("code"), visit.origin())));
        } catch (RefusedException refused) {
            return show.page(visit, 422, "", refused.refusal().message());
        }
    }
}
