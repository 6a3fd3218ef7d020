package dev.waybill.workflow.signin;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.person.Ending;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.Session;
import dev.waybill.workflow.person.SessionRules;
import java.time.InstantSource;
import java.util.List;

/** Shows somebody where they are signed in, and ends what they don't know. */
public final class ManageSessions {
    private final People people;
    private final InstantSource clock;

    public ManageSessions(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /** A person's sessions that are open now, the last used first. */
    public List<Session> list(PersonId person) {
        long now = clock.millis();
        return people.sessions(person).stream()
                .filter(Session::confirmed)
                .filter(session -> SessionRules.ended(session, now).isEmpty())
                .toList();
    }

    /** Ends one of the person's sessions; false for one that is not theirs, or has ended. */
    public boolean end(PersonId person, SessionId id, Origin origin) {
        return people.session(id)
                .filter(session -> session.person().equals(person))
                .map(session -> people.end(session, Ending.ENDED_ELSEWHERE, origin))
                .orElse(false);
    }

    /** Ends all but one; returns how many. */
    public int endOthers(PersonId person, SessionId keep, Origin origin) {
        return people.endOthers(person, keep, Ending.ENDED_ELSEWHERE, origin);
    }
}
