package dev.waybill.server.console.signin;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.signin.SignIn;
import dev.waybill.workflow.signin.SignInOutcome;

/** {@code POST /sign-in}: name and password against a session. */
public final class DoSignIn implements Action {
    private final SignIn signIn;

    public DoSignIn(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Answer answer(Visit visit) {
        String name = visit.form().text("name");
        String next = Local.path(visit.form().text("next"));
        if (name.codePointCount(0, name.length()) > Caps.NAME) {
            return again("", next, 401, WRONG);
        }
        return switch (signIn.signIn(name, visit.form().raw("password"), visit.origin())) {
            case SignInOutcome.SignedIn in ->
                new Answer.Redirect(next, new Answer.Cookie.Set(in.cookie().reveal()));
            case SignInOutcome.SecondFactorDue due ->
                new Answer.Redirect(
                        ShowCode.path(next), new Answer.Cookie.Set(due.cookie().reveal()));
            case SignInOutcome.Refused ignored -> again(name, next, 401, WRONG);
            case SignInOutcome.SlowDown slow ->
                again(name, next, 429, "Too many wrong attempts. Try again in " + slow.seconds() + " seconds.");
        };
    }

    private static final String WRONG = "Name or password is wrong.";

    private static Answer again(String name, String next, int status, String error) {
        return Answer.page(status, "signin/sign-in", "Sign in", new SignInPage(name, next, error));
    }
}
