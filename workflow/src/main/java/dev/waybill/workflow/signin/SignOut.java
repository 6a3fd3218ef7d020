package dev.waybill.workflow.signin;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.person.Ending;
import dev.waybill.workflow.person.People;

/** Signs out: the session is gone from this moment on, whoever holds its cookie. */
public final class SignOut {
    private final People people;

    public SignOut(People people) {
        this.people = people;
    }

    /** Ends the session; one that has ended already is no error. */
    public void signOut(SessionId id, Origin origin) {
        people.session(id).ifPresent(session -> people.end(session, Ending.SIGNED_OUT, origin));
    }
}
