package dev.waybill.server.console.signin;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.usecase.RenewPassword;

/** {@code GET /password/{link}}: the form for another password. Looking does not use the link up: previews look too. */
public final class ShowNewPassword implements Action {
    private final RenewPassword passwords;

    public ShowNewPassword(RenewPassword passwords) {
        this.passwords = passwords;
    }

    @Override
    public Answer answer(Visit visit) {
        String link = visit.named("link");
        return passwords.look(link).map(opened -> page(200, link, opened, "")).orElseGet(Trouble::deadLink);
    }

    static Answer page(int status, String link, RenewPassword.Opened opened, String error) {
        return Answer.page(
                status,
                "signin/new-password",
                "New password",
                new NewPasswordPage(link, opened.workspace(), opened.name(), opened.secondFactor(), error));
    }
}
