package dev.waybill.server.console.signin;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.RenewPassword;
import java.util.Optional;

/** {@code POST /password/{link}}: the link is used up, and whoever held it signs in with what they chose. */
public final class DoNewPassword implements Action {
    private final RenewPassword passwords;

    public DoNewPassword(RenewPassword passwords) {
        this.passwords = passwords;
    }

    @Override
    public Answer answer(Visit visit) {
        String link = visit.named("link");
        Optional<RenewPassword.Opened> opened = passwords.look(link);
        if (opened.isEmpty()) {
            return Trouble.deadLink();
        }
        String password = visit.form().raw("password");
        if (!password.equals(visit.form().raw("again"))) {
            return ShowNewPassword.page(422, link, opened.get(), "The two passwords differ.");
        }
        try {
            passwords.use(link, password, visit.origin());
        } catch (RefusedException refused) {
            if (refused.refusal().code() == RefusalCode.INVALID_ARGUMENT) {
                return ShowNewPassword.page(
                        422, link, opened.get(), refused.refusal().message());
            }
            throw refused;
        }
        return Answer.redirect("/sign-in");
    }
}
