package dev.waybill.storage.control;

import dev.waybill.storage.ledger.ChainedDatabase;
import dev.waybill.storage.ledger.Readers;
import dev.waybill.storage.ledger.Writer;
import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.person.Ending;
import dev.waybill.workflow.person.Invitation;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.PersonNames;
import dev.waybill.workflow.person.SecondFactor;
import dev.waybill.workflow.person.Session;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Who signs in, in {@code control.db}: what changes together, and what the log says of it. */
final class ControlPeople implements People {
    private final ChainedDatabase database;
    private final Writer writer;
    private final Readers<ControlReading> readers;
    private final InstantSource clock;
    private final PersonRows rows;
    private final LinkRows links;
    private final SessionRows sessions;

    ControlPeople(InstantSource clock, ChainedDatabase database, Writer writer, Readers<ControlReading> readers) {
        this.clock = clock;
        this.database = database;
        this.writer = writer;
        this.readers = readers;
        this.rows = new PersonRows(database);
        this.links = new LinkRows(database);
        this.sessions = new SessionRows(database);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return readers.read(sql -> sql.people().find(id));
    }

    @Override
    public Optional<Person> findByName(String name) {
        return readers.read(sql -> sql.people().findByName(PersonNames.fold(name)));
    }

    @Override
    public List<Membership> memberships(PersonId person) {
        return readers.read(sql -> sql.people().memberships(person));
    }

    @Override
    public Optional<PersonId> personOf(Membership membership) {
        return readers.read(sql -> sql.people()
                        .personOf(
                                membership.workspace().value(),
                                membership.member().value()))
                .map(PersonId::new);
    }

    @Override
    public void invite(Invitation invitation, Actor inviter, Origin origin) {
        writer.call(() -> {
            links.insert(invitation);
            Membership membership = invitation.membership();
            AuditAction made = switch (invitation.purpose()) {
                case LET_IN -> AuditAction.MEMBER_INVITED;
                case NEW_PASSWORD, NEW_PASSWORD_ALONE -> AuditAction.PASSWORD_LINK_MADE;
            };
            record(inviter, origin, made, membership.member().text(), in(membership));
            if (invitation.purpose() == Invitation.Purpose.NEW_PASSWORD_ALONE) {
                record(
                        inviter,
                        origin,
                        AuditAction.SECOND_FACTOR_WAIVED,
                        membership.member().text(),
                        in(membership));
            }
            return true;
        });
    }

    @Override
    public Optional<Invitation> invitation(KeyHash hash) {
        return readers.read(sql -> sql.people().invitation(hash));
    }

    @Override
    public boolean accept(Invitation invitation, Person person, long nowMillis, Origin origin) {
        return writer.call(() -> {
            if (!links.useUp(invitation, nowMillis)) {
                return false;
            }
            rows.insert(person);
            return join(invitation.membership(), person.id(), origin);
        });
    }

    @Override
    public boolean join(Invitation invitation, PersonId person, long nowMillis, Origin origin) {
        return writer.call(() -> links.useUp(invitation, nowMillis) && join(invitation.membership(), person, origin));
    }

    private boolean join(Membership membership, PersonId person, Origin origin) {
        links.join(membership, person);
        record(
                Actor.person(person),
                origin,
                AuditAction.PERSON_JOINED,
                membership.member().text(),
                in(membership));
        return true;
    }

    @Override
    public boolean open(Session session, Person asRead) {
        return writer.call(() -> {
            if (!rows.unchanged(asRead)) {
                return false;
            }
            sessions.insert(session);
            if (session.confirmed()) {
                recordSession(session, session.origin(), AuditAction.SIGNED_IN);
            }
            return true;
        });
    }

    @Override
    public Optional<Session> session(KeyHash cookie) {
        // No row has the hash of nothing as its own, but most have it where others keep their previous one.
        return cookie.equals(KeyHash.NONE)
                ? Optional.empty()
                : readers.read(sql -> sql.people()
                        .sessionOf(cookie)
                        .or(() -> sql.people().sessionOfPrevious(cookie))
                        .or(() -> sql.people().sessionOfRetired(cookie)));
    }

    @Override
    public Optional<Session> session(SessionId id) {
        return readers.read(sql -> sql.people().session(id));
    }

    @Override
    public boolean rotate(Session before, Session after) {
        return writer.call(() -> sessions.rotate(before, after));
    }

    @Override
    public boolean confirm(Session before, Session after, Origin origin) {
        return writer.call(() -> {
            boolean done = sessions.replace(before, after);
            if (done) {
                recordSession(after, origin, AuditAction.SIGNED_IN);
            }
            return done;
        });
    }

    @Override
    public void seen(Session session) {
        writer.call(() -> sessions.seen(session));
    }

    @Override
    public boolean end(Session session, Ending why, Origin origin) {
        return writer.call(() -> {
            boolean ended = sessions.end(session);
            if (ended) {
                recordEnd(session, why, origin);
            }
            return ended;
        });
    }

    private void recordEnd(Session session, Ending why, Origin origin) {
        switch (why) {
            case SIGNED_OUT -> recordSession(session, origin, AuditAction.SIGNED_OUT);
            case ENDED_ELSEWHERE, PASSWORD_CHANGED ->
                record(
                        Actor.person(session.person()),
                        origin,
                        AuditAction.SESSION_ENDED,
                        session.id().text(),
                        of(why));
            case IDLE, TOO_OLD, SECOND_FACTOR_NOT_GIVEN, REPLAYED ->
                record(
                        Actor.SYSTEM,
                        origin,
                        AuditAction.SESSION_ENDED,
                        session.id().text(),
                        of(why));
        }
    }

    @Override
    public int endOthers(PersonId person, SessionId keep, Ending why, Origin origin) {
        return writer.call(() -> endOthersHere(person, keep, why, origin));
    }

    private int endOthersHere(PersonId person, SessionId keep, Ending why, Origin origin) {
        int ended = sessions.endOthers(person, keep);
        recordEnds(person, ended, why, origin);
        return ended;
    }

    private void recordEnds(PersonId person, int ended, Ending why, Origin origin) {
        if (ended > 0) {
            String detail = new Detail()
                    .with("reason", why.text())
                    .with("sessions", ended)
                    .json();
            record(Actor.person(person), origin, AuditAction.SESSION_ENDED, person.text(), detail);
        }
    }

    @Override
    public List<Session> sessions(PersonId person) {
        return readers.read(sql -> sql.people().sessions(person));
    }

    @Override
    public void failed(Optional<PersonId> person, Origin origin) {
        writer.call(() -> {
            record(
                    Actor.SYSTEM,
                    origin,
                    AuditAction.SIGN_IN_FAILED,
                    person.map(PersonId::text).orElse(""),
                    Detail.NONE);
            return true;
        });
    }

    @Override
    public boolean changePassword(Person before, Person after, SessionId keep, Origin origin) {
        return writer.call(() -> {
            boolean changed = rows.setPassword(before, after);
            if (changed) {
                recordPerson(before.id(), origin, AuditAction.PASSWORD_CHANGED);
                endOthersHere(before.id(), keep, Ending.PASSWORD_CHANGED, origin);
            }
            return changed;
        });
    }

    @Override
    public boolean renewPassword(Invitation link, Person before, Person after, Origin origin) {
        return writer.call(() -> {
            // A link whose password was changed meanwhile is used up all the same: it was made for another one.
            if (!links.useUp(link, after.passwordAtMillis()) || !rows.setPassword(before, after)) {
                return false;
            }
            recordPerson(before.id(), origin, AuditAction.PASSWORD_RENEWED);
            recordEnds(before.id(), sessions.endAll(before.id()), Ending.PASSWORD_CHANGED, origin);
            if (link.purpose() == Invitation.Purpose.NEW_PASSWORD_ALONE
                    && before.secondFactor().enabled()) {
                rows.setSecondFactor(before, SecondFactor.NONE);
                rows.replaceBackupCodes(before.id(), List.of());
                recordPerson(before.id(), origin, AuditAction.SECOND_FACTOR_DISABLED);
            }
            return true;
        });
    }

    @Override
    public boolean changeSecondFactor(Person before, SecondFactor after, List<KeyHash> backupCodes, Origin origin) {
        return writer.call(() -> {
            boolean changed = rows.setSecondFactor(before, after);
            if (changed) {
                rows.replaceBackupCodes(before.id(), backupCodes);
                recordPerson(
                        before.id(),
                        origin,
                        after.enabled() ? AuditAction.SECOND_FACTOR_ENABLED : AuditAction.SECOND_FACTOR_DISABLED);
            }
            return changed;
        });
    }

    @Override
    public boolean renewBackupCodes(Person before, List<KeyHash> backupCodes, Origin origin) {
        return writer.call(() -> {
            boolean same = rows.unchanged(before);
            if (same) {
                rows.replaceBackupCodes(before.id(), backupCodes);
                recordPerson(before.id(), origin, AuditAction.BACKUP_CODES_RENEWED);
            }
            return same;
        });
    }

    @Override
    public boolean useStep(PersonId person, long step) {
        return writer.call(() -> rows.useStep(person, step));
    }

    @Override
    public boolean useBackupCode(PersonId person, KeyHash code, Origin origin) {
        return writer.call(() -> {
            boolean used = rows.useBackupCode(person, code);
            if (used) {
                recordPerson(person, origin, AuditAction.BACKUP_CODE_USED);
            }
            return used;
        });
    }

    @Override
    public int backupCodes(PersonId person) {
        return readers.read(sql -> sql.people().backupCodes(person));
    }

    @Override
    public int sweep(long nowMillis) {
        return writer.call(() -> {
            int ended = sessions.sweep(nowMillis);
            if (ended > 0) {
                String detail = new Detail()
                        .with("reason", "swept")
                        .with("sessions", ended)
                        .json();
                record(Actor.SYSTEM, Origin.NONE, AuditAction.SESSION_ENDED, "", detail);
            }
            return ended + links.sweep(nowMillis);
        });
    }

    private void recordPerson(PersonId person, Origin origin, AuditAction action) {
        record(Actor.person(person), origin, action, person.text(), Detail.NONE);
    }

    private void recordSession(Session session, Origin origin, AuditAction action) {
        record(Actor.person(session.person()), origin, action, session.id().text(), Detail.NONE);
    }

    private void record(Actor actor, Origin origin, AuditAction action, String target, String detail) {
        database.append(clock.millis(), actor, origin, new AuditNote(action, target, detail));
    }

    private static String in(Membership membership) {
        return new Detail().with("workspace", membership.workspace().text()).json();
    }

    private static String of(Ending why) {
        return new Detail().with("reason", why.text()).json();
    }
}
