package dev.waybill.workflow.signin;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.person.Ending;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.Session;
import dev.waybill.workflow.person.SessionRules;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Takes the second factor of a sign-in whose password was right. */
public final class ConfirmSecondFactor {
    private final People people;
    private final SecondFactorCodes codes;
    private final SlowDown slowDown;
    private final RandomGenerator random;
    private final InstantSource clock;

    public ConfirmSecondFactor(
            People people, SecondFactorCodes codes, SlowDown slowDown, RandomGenerator random, InstantSource clock) {
        this.people = people;
        this.codes = codes;
        this.slowDown = slowDown;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Opens the session. The cookie that waited becomes worthless, and another is handed out.
     *
     * @param cookie of {@link SignInOutcome.SecondFactorDue}
     * @param code   six digits of an authenticator, or a backup code
     */
    public SignInOutcome confirm(KeyText cookie, String code, Origin origin) {
        Optional<Session> waiting = people.session(cookie.hash())
                .filter(session -> !session.confirmed())
                .filter(session -> session.hash().equals(cookie.hash()))
                .filter(session -> inTime(session, origin));
        Optional<Person> person = waiting.flatMap(session -> people.find(session.person()));
        return waiting.isPresent() && person.isPresent()
                ? confirm(waiting.get(), person.get(), code, origin)
                : new SignInOutcome.Refused();
    }

    private boolean inTime(Session session, Origin origin) {
        Optional<Ending> ended = SessionRules.ended(session, clock.millis());
        ended.ifPresent(why -> people.end(session, why, origin));
        return ended.isEmpty();
    }

    private SignInOutcome confirm(Session waiting, Person person, String code, Origin origin) {
        SlowDown.Attempt attempt = slowDown.begin(SlowDown.code(person.id()), origin);
        if (attempt.mayBeLookedAt() && codes.useUp(person, code, origin)) {
            slowDown.succeeded(attempt);
            return opened(waiting, person, origin);
        }
        if (slowDown.tell(attempt)) {
            people.failed(Optional.of(person.id()), origin);
        }
        return attempt.mayBeLookedAt()
                ? new SignInOutcome.Refused()
                : new SignInOutcome.SlowDown(attempt.waitSeconds());
    }

    private SignInOutcome opened(Session waiting, Person person, Origin origin) {
        KeyText next = KeyText.mint(KeyText.Kind.SESSION, random);
        Session opened = waiting.confirmed(next.hash(), clock.millis());
        return people.confirm(waiting, opened, origin)
                ? new SignInOutcome.SignedIn(next, opened, person)
                : new SignInOutcome.Refused();
    }
}
