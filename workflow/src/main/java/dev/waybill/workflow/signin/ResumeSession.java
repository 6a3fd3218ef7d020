package dev.waybill.workflow.signin;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.person.Ending;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.Session;
import dev.waybill.workflow.person.SessionRules;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Finds whose session a cookie opens, at every request. Cookies are replaced as they age; one that comes long after
 * it was replaced tells that two hold the session, and ends it for both.
 */
public final class ResumeSession {
    private final People people;
    private final MemberMarks marks;
    private final RandomGenerator random;
    private final InstantSource clock;

    /**
     * Somebody signed in.
     *
     * @param newCookie   what the browser is to be given, where the old one has aged
     * @param memberships those that lead to a present member
     */
    public record Resumed(Person person, Session session, Optional<KeyText> newCookie, List<Membership> memberships) {}

    private record Cookie(Session session, Optional<KeyText> replaced) {}

    public ResumeSession(People people, MemberMarks marks, RandomGenerator random, InstantSource clock) {
        this.people = people;
        this.marks = marks;
        this.random = random;
        this.clock = clock;
    }

    /** Empty for what is no cookie of ours, for an ended session, and for one whose second factor is still due. */
    public Optional<Resumed> resume(String cookieText, Origin origin) {
        return KeyText.parse(KeyText.Kind.SESSION, cookieText)
                .flatMap(cookie -> opened(cookie.hash(), origin))
                .flatMap(this::withPerson);
    }

    private Optional<Resumed> withPerson(Cookie cookie) {
        return people.find(cookie.session().person())
                .map(person -> new Resumed(
                        person,
                        cookie.session(),
                        cookie.replaced(),
                        marks.present(person.id(), people.memberships(person.id()))));
    }

    private Optional<Cookie> opened(KeyHash cookie, Origin origin) {
        Optional<Session> found = people.session(cookie);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Session session = found.get();
        long now = clock.millis();
        Optional<Ending> ended = SessionRules.ended(session, now);
        if (ended.isPresent()) {
            people.end(session, ended.get(), origin);
            return Optional.empty();
        }
        if (!session.confirmed()) {
            return Optional.empty();
        }
        if (session.hash().equals(cookie)) {
            return Optional.of(last(session, now));
        }
        return replaced(session, cookie, now, origin);
    }

    /** The cookie that was handed out last. */
    private Cookie last(Session session, long now) {
        if (SessionRules.rotationDue(session, now)) {
            // It came, so it arrived: the rule for what is its predecessor needs to know.
            return rotated(session.seenAt(now), now);
        }
        if (SessionRules.seenDue(session, now)) {
            people.seen(session.seenAt(now));
        }
        return new Cookie(session, Optional.empty());
    }

    /** A cookie that was replaced. */
    private Optional<Cookie> replaced(Session session, KeyHash cookie, long now, Origin origin) {
        if (session.previousHash().equals(cookie)) {
            if (SessionRules.inGrace(session, now)) {
                return Optional.of(new Cookie(session, Optional.empty()));
            }
            if (!session.arrived()) {
                // The answer with the new cookie was lost on its way: the browser gets another one.
                return Optional.of(rotated(session, now));
            }
        }
        people.end(session, Ending.REPLAYED, origin);
        return Optional.empty();
    }

    private Cookie rotated(Session session, long now) {
        KeyText next = KeyText.mint(KeyText.Kind.SESSION, random);
        Session rotated = session.rotated(next.hash(), now);
        // Where a request beside this one was first, its answer brings the cookie.
        return people.rotate(session, rotated)
                ? new Cookie(rotated, Optional.of(next))
                : new Cookie(session, Optional.empty());
    }
}
