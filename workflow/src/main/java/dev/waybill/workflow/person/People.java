package dev.waybill.workflow.person;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.key.KeyHash;
import java.util.List;
import java.util.Optional;

/**
 * Who signs in, kept in the control database. Each method is one transaction with its audit entry there; those that
 * return whether they did something compare before they set, so that of two at once only one does.
 */
public interface People {
    Optional<Person> find(PersonId id);

    /** By the name that they sign in with, whatever its case. */
    Optional<Person> findByName(String name);

    /** Where a person's memberships lead, whether or not the member is still there. */
    List<Membership> memberships(PersonId person);

    Optional<PersonId> personOf(Membership membership);

    /** Keeps an invitation; an earlier one of the same member opens nothing from now on. */
    void invite(Invitation invitation, Actor inviter, Origin origin);

    /** The invitation of a link that nobody has used yet; it may have expired. */
    Optional<Invitation> invitation(KeyHash hash);

    /**
     * Uses an invitation up and keeps the new person and their membership, or does nothing.
     *
     * @return false where it was used meanwhile, or has expired by {@code nowMillis}
     * @throws dev.waybill.workflow.refusal.RefusedException {@code ALREADY_EXISTS} when the name is taken; the
     *     invitation is then still good
     */
    boolean accept(Invitation invitation, Person person, long nowMillis, Origin origin);

    /** As {@link #accept}, for somebody who is a person here already. */
    boolean join(Invitation invitation, PersonId person, long nowMillis, Origin origin);

    /**
     * Keeps a new session, and ends the oldest ones past {@link SessionRules#SESSIONS}.
     *
     * @param asRead the person as they were when their password was compared
     * @return false when password or second factor were changed meanwhile
     */
    boolean open(Session session, Person asRead);

    /** The session of a cookie: its last one, the one before, or any earlier one. */
    Optional<Session> session(KeyHash cookie);

    Optional<Session> session(SessionId id);

    /** Replaces the cookie; false when another call has replaced it, or the session has ended. */
    boolean rotate(Session before, Session after);

    /** As {@link #rotate}, once the second factor was given. What the cookie was before is forgotten. */
    boolean confirm(Session before, Session after, Origin origin);

    /** Keeps {@code seenAtMillis}, for as long as the cookie is the last one; leaves no audit entry. */
    void seen(Session session);

    /** Ends a session; false when it had ended. */
    boolean end(Session session, Ending why, Origin origin);

    /** Ends a person's sessions but {@code keep}; returns how many. */
    int endOthers(PersonId person, SessionId keep, Ending why, Origin origin);

    /** A person's sessions, the last used first. */
    List<Session> sessions(PersonId person);

    /** Leaves the audit entry of a failed attempt: of a known person, or of nobody. */
    void failed(Optional<PersonId> person, Origin origin);

    /** Keeps another password, and ends all other sessions; false when it was changed meanwhile. */
    boolean changePassword(Person before, Person after, SessionId keep, Origin origin);

    /**
     * Uses a link up, keeps the person with another password, and ends all their sessions; one that is for a password
     * alone ends the second factor and its backup codes too. Or does nothing.
     *
     * @return false where the link was used meanwhile or has expired, or the password was changed
     */
    boolean renewPassword(Invitation link, Person before, Person after, Origin origin);

    /**
     * Keeps another second factor, or none, and with it these backup codes only; false when it was changed meanwhile.
     */
    boolean changeSecondFactor(Person before, SecondFactor after, List<KeyHash> backupCodes, Origin origin);

    /** Keeps these backup codes only; false when the second factor was changed meanwhile. */
    boolean renewBackupCodes(Person before, List<KeyHash> backupCodes, Origin origin);

    /** Uses a time step up; false when it or a later one was used. */
    boolean useStep(PersonId person, long step);

    /** Uses a backup code up; false when there is no such code, or not any more. */
    boolean useBackupCode(PersonId person, KeyHash code, Origin origin);

    /** How many backup codes a person has left. */
    int backupCodes(PersonId person);

    /** Removes sessions and invitations whose time is over; returns how many. */
    int sweep(long nowMillis);
}
