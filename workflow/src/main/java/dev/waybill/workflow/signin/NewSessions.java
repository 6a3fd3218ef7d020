package dev.waybill.workflow.signin;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.Session;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Opens a session, for whoever has just proved who they are. Its cookie is always a new one: what the browser sent
 * before never becomes a session.
 */
public final class NewSessions {
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final People people;
    private final IdMint ids;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final AtomicLong sweptAt = new AtomicLong();

    public NewSessions(People people, IdMint ids, RandomGenerator random, InstantSource clock) {
        this.people = people;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /** What is over opens nothing; its rows, with people's addresses, are removed when somebody comes, hourly at most. */
    private void sweep(long now) {
        long before = sweptAt.get();
        if (now - before >= SWEEP_EVERY.toMillis() && sweptAt.compareAndSet(before, now)) {
            people.sweep(now);
        }
    }

    /** Empty when the person's password or second factor changed since they were read. */
    public Optional<SignInOutcome.SignedIn> open(Person person, Origin origin) {
        KeyText cookie = cookie();
        Session session = session(person, cookie, true, origin);
        return people.open(session, person)
                ? Optional.of(new SignInOutcome.SignedIn(cookie, session, person))
                : Optional.empty();
    }

    /** As {@link #open}, for a session that opens nothing until the second factor is given. */
    Optional<SignInOutcome.SecondFactorDue> openUnconfirmed(Person person, Origin origin) {
        KeyText cookie = cookie();
        Session session = session(person, cookie, false, origin);
        return people.open(session, person)
                ? Optional.of(new SignInOutcome.SecondFactorDue(cookie, session))
                : Optional.empty();
    }

    private KeyText cookie() {
        return KeyText.mint(KeyText.Kind.SESSION, random);
    }

    private Session session(Person person, KeyText cookie, boolean confirmed, Origin origin) {
        long now = clock.millis();
        sweep(now);
        SessionId id = new SessionId(ids.mint());
        return new Session(id, person.id(), cookie.hash(), KeyHash.NONE, confirmed, now, now, now, origin);
    }
}
