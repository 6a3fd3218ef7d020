package dev.waybill.server.console.signin;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.usecase.AcceptInvitation;

/** {@code GET /welcome/{link}}: shows what a one-time link opens. Looking does not use it up: previews look too. */
public final class ShowWelcome implements Action {
    static final String TEMPLATE = "signin/welcome";
    static final String TITLE = "Welcome";

    private final AcceptInvitation invitations;

    public ShowWelcome(AcceptInvitation invitations) {
        this.invitations = invitations;
    }

    @Override
    public Answer answer(Visit visit) {
        String link = visit.named("link");
        return invitations
                .look(link)
                .map(opened -> Answer.page(
                        TEMPLATE,
                        TITLE,
                        new WelcomePage(
                                link,
                                opened.workspace().name(),
                                opened.memberName(),
                                opened.personExists(),
                                visit.visitor()
                                        .map(visitor -> visitor.person().name())
                                        .orElse(""),
                                "")))
                .orElseGet(Trouble::deadLink);
    }
}
