package dev.waybill.server.console.signin;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.AcceptInvitation;
import java.util.Optional;

/** {@code POST /welcome/{link}}: the link is used up, and whoever held it is in. */
public final class DoWelcome implements Action {
    private final AcceptInvitation invitations;

    public DoWelcome(AcceptInvitation invitations) {
        this.invitations = invitations;
    }

    @Override
    public Answer answer(Visit visit) {
        String link = visit.named("link");
        Optional<AcceptInvitation.Opened> opened = invitations.look(link);
        if (opened.isEmpty()) {
            return Trouble.deadLink();
        }
        String path = "/w/" + opened.get().workspace().slug();
        if (visit.form().has("join")) {
            invitations.join(link, visit.requireVisitor().person().id(), visit.origin());
            return Answer.redirect(path);
        }
        String name = visit.form().text("name");
        String password = visit.form().raw("password");
        if (!password.equals(visit.form().raw("again"))) {
            return again(visit, opened.get(), name, "The two passwords differ.");
        }
        try {
            return new Answer.Redirect(
                    path,
                    new Answer.Cookie.Set(invitations
                            .accept(link, name, password, visit.origin())
                            .cookie()
                            .reveal()));
        } catch (RefusedException refused) {
            RefusalCode code = refused.refusal().code();
            if (code == RefusalCode.INVALID_ARGUMENT || code == RefusalCode.ALREADY_EXISTS) {
                return again(visit, opened.get(), name, refused.refusal().message());
            }
            throw refused;
        }
    }

    private static Answer again(Visit visit, AcceptInvitation.Opened opened, String name, String error) {
        return Answer.page(
                422,
                ShowWelcome.TEMPLATE,
                ShowWelcome.TITLE,
                new WelcomePage(
                        visit.named("link"),
                        opened.workspace().name(),
                        name,
                        opened.personExists(),
                        visit.visitor().map(visitor -> visitor.person().name()).orElse(""),
                        error));
    }
}
