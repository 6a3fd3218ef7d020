package dev.waybill.server.console.signin;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.signin.ConfirmSecondFactor;
import dev.waybill.workflow.signin.SignInOutcome;
import java.util.Optional;

/** {@code POST /sign-in/code}: a code, or a backup code, opens the session for which the password was right. */
public final class GiveCode implements Action {
    private final ConfirmSecondFactor confirm;

    public GiveCode(ConfirmSecondFactor confirm) {
        this.confirm = confirm;
    }

    @Override
    public Answer answer(Visit visit) {
        String next = Local.path(visit.form().text("next"));
        Optional<KeyText> cookie = KeyText.parse(KeyText.Kind.SESSION, visit.cookie());
        if (cookie.isEmpty()) {
            return ShowCode.page(401, next, "Sign in by name and password first.");
        }
        return switch (confirm.confirm(cookie.get(), visit.form().text("code"), visit.origin())) {
            case SignInOutcome.SignedIn in ->
                new Answer.Redirect(next, new Answer.Cookie.Set(in.cookie().reveal()));
            case SignInOutcome.SecondFactorDue ignored -> Answer.redirect(ShowCode.path(next));
            case SignInOutcome.Refused ignored ->
                ShowCode.page(401, next, "That code is wrong or was used. After five minutes, sign in again.");
            case SignInOutcome.SlowDown slow ->
                ShowCode.page(429, next, "Too many wrong codes. Try again in " + slow.seconds() + " seconds.");
        };
    }
}
