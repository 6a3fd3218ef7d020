package dev.waybill.server.console.account;

import dev.waybill.server.console.page.Moment;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.Session;
import dev.waybill.workflow.signin.ManageSecondFactor;
import dev.waybill.workflow.signin.ManageSessions;
import java.time.InstantSource;

/** {@code GET /account}. */
public final class ShowAccount implements Action {
    static final String PATH = "/account";

    private final ManageSessions sessions;
    private final ManageSecondFactor secondFactor;
    private final InstantSource clock;

    public ShowAccount(ManageSessions sessions, ManageSecondFactor secondFactor, InstantSource clock) {
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.clock = clock;
    }

    @Override
    public Answer answer(Visit visit) {
        return page(visit, 200, "", "");
    }

    /** The page as it stands now. */
    Answer page(Visit visit, int status, String done, String error) {
        Person person = visit.requireVisitor().person();
        Session here = visit.requireVisitor().session();
        long now = clock.millis();
        return Answer.page(
                status,
                "account/show",
                "Account",
                new AccountPage(
                        person.name(),
                        person.secondFactor().enabled(),
                        secondFactor.backupCodesLeft(person.id()),
                        visit.requireVisitor().places().stream()
                                .map(place -> new AccountPage.Token(
                                        place.workspace().slug(),
                                        !place.member().tokenHash().isEmpty()))
                                .toList(),
                        sessions.list(person.id()).stream()
                                .map(session -> row(session, here, now))
                                .toList(),
                        done,
                        error));
    }

    private static AccountPage.Row row(Session session, Session here, long now) {
        return new AccountPage.Row(
                session.id().text(),
                session.id().equals(here.id()),
                session.origin().address(),
                session.origin().userAgent(),
                Moment.of(session.createdAtMillis(), now),
                Moment.of(session.seenAtMillis(), now));
    }
}
