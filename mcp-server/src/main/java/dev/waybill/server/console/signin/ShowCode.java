package dev.waybill.server.console.signin;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** {@code GET /sign-in/code}: between the password and a session. */
public final class ShowCode implements Action {
    private static final String PATH = "/sign-in/code";

    static String path(String next) {
        return PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    @Override
    public Answer answer(Visit visit) {
        return page(200, Local.path(visit.query().text("next")), "");
    }

    static Answer page(int status, String next, String error) {
        return Answer.page(status, "signin/code", "Second factor", new CodePage(next, error));
    }
}
