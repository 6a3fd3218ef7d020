package dev.waybill.storage.control;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.waybill.storage.ledger.ChainedDatabase;
import dev.waybill.storage.ledger.Readers;
import dev.waybill.storage.ledger.Writer;
import dev.waybill.storage.statement.KeptStatement;
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
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Who signs in, in {@code control.db}. One class for the whole port: its methods share one chain and little else. */
final class ControlPeople implements People {
    private final ChainedDatabase database;
    private final Writer writer;
    private final Readers<ControlReading> readers;
    private final InstantSource clock;
    private final SessionRows sessions;

    ControlPeople(InstantSource clock, ChainedDatabase database, Writer writer, Readers<ControlReading> readers) {
        this.clock = clock;
        this.database = database;
        this.writer = writer;
        this.readers = readers;
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
            kept(PeopleSql.INSERT_INVITATION)
                    .text(invitation.hash().hex())
                    .number(invitation.workspace().value())
                    .number(invitation.member().value())
                    .number(invitation.inviter())
                    .number(invitation.expiresAtMillis())
                    .text(InvitationMapper.PURPOSES.text(invitation.purpose()))
                    .update();
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
            if (!useUp(invitation, nowMillis)) {
                return false;
            }
            insert(person);
            return join(invitation.membership(), person.id(), origin);
        });
    }

    @Override
    public boolean join(Invitation invitation, PersonId person, long nowMillis, Origin origin) {
        return writer.call(() -> useUp(invitation, nowMillis) && join(invitation.membership(), person, origin));
    }

    private boolean useUp(Invitation invitation, long nowMillis) {
        return kept(PeopleSql.USE_INVITATION)
                        .text(invitation.hash().hex())
                        .number(nowMillis)
                        .update()
                == 1;
    }

    private void insert(Person person) {
        String folded = PersonNames.fold(person.name());
        if (kept(PeopleSql.NAME_TAKEN).text(folded).find(row -> true).isPresent()) {
            throw new RefusedException(
                    RefusalCode.ALREADY_EXISTS,
                    "somebody signs in by that name: choose another, or, if it is you, sign in and open the link"
                            + " again");
        }
        kept(PeopleSql.INSERT_PERSON)
                .number(person.id().value())
                .text(person.name())
                .text(person.passwordHash())
                .text(person.secondFactor().secret())
                .number(person.secondFactor().lastStep())
                .number(person.createdAtMillis())
                .number(person.passwordAtMillis())
                .text(folded)
                .update();
    }

    /** The invitation was good, so nobody is this member; were it otherwise, the link must not be used up. */
    private boolean join(Membership membership, PersonId person, Origin origin) {
        int rows = kept(PeopleSql.INSERT_MEMBERSHIP)
                .number(membership.workspace().value())
                .number(membership.member().value())
                .number(person.value())
                .update();
        if (rows != 1) {
            throw new RefusedException(
                    RefusalCode.ALREADY_EXISTS, "somebody signs in as this member already: sign in, or ask an owner");
        }
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
            if (!unchanged(asRead)) {
                return false;
            }
            sessions.insert(session);
            if (session.confirmed()) {
                recordSession(session, session.origin(), AuditAction.SIGNED_IN);
            }
            return true;
        });
    }

    private boolean unchanged(Person asRead) {
        return kept(PeopleSql.UNCHANGED)
                .number(asRead.id().value())
                .text(asRead.passwordHash())
                .text(asRead.secondFactor().secret())
                .find(row -> true)
                .isPresent();
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
            boolean changed = setPassword(before, after);
            if (changed) {
                recordPerson(before.id(), origin, AuditAction.PASSWORD_CHANGED);
                endOthersHere(before.id(), keep, Ending.PASSWORD_CHANGED, origin);
            }
            return changed;
        });
    }

    private boolean setPassword(Person before, Person after) {
        return kept(PeopleSql.SET_PASSWORD)
                        .text(after.passwordHash())
                        .number(after.passwordAtMillis())
                        .number(before.id().value())
                        .text(before.passwordHash())
                        .update()
                == 1;
    }

    @Override
    public boolean renewPassword(Invitation link, Person before, Person after, Origin origin) {
        return writer.call(() -> {
            // A link whose password was changed meanwhile is used up all the same: it was made for another one.
            if (!useUp(link, after.passwordAtMillis()) || !setPassword(before, after)) {
                return false;
            }
            recordPerson(before.id(), origin, AuditAction.PASSWORD_RENEWED);
            recordEnds(before.id(), sessions.endAll(before.id()), Ending.PASSWORD_CHANGED, origin);
            if (link.purpose() == Invitation.Purpose.NEW_PASSWORD_ALONE
                    && before.secondFactor().enabled()) {
                setSecondFactor(before, SecondFactor.NONE);
                replaceCodes(before.id(), List.of());
                recordPerson(before.id(), origin, AuditAction.SECOND_FACTOR_DISABLED);
            }
            return true;
        });
    }

    private boolean setSecondFactor(Person before, SecondFactor after) {
        return kept(PeopleSql.SET_SECOND_FACTOR)
                        .text(after.secret())
                        .number(after.lastStep())
                        .number(before.id().value())
                        .text(before.secondFactor().secret())
                        .update()
                == 1;
    }

    @Override
    public boolean changeSecondFactor(Person before, SecondFactor after, List<KeyHash> backupCodes, Origin origin) {
        return writer.call(() -> {
            boolean changed = setSecondFactor(before, after);
            if (changed) {
                replaceCodes(before.id(), backupCodes);
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
            boolean same = unchanged(before);
            if (same) {
                replaceCodes(before.id(), backupCodes);
                recordPerson(before.id(), origin, AuditAction.BACKUP_CODES_RENEWED);
            }
            return same;
        });
    }

    private void replaceCodes(PersonId person, List<KeyHash> codes) {
        kept(PeopleSql.REMOVE_CODES).number(person.value()).update();
        for (KeyHash code : codes) {
            kept(PeopleSql.INSERT_CODE).number(person.value()).text(code.hex()).update();
        }
    }

    @Override
    public boolean useStep(PersonId person, long step) {
        return writer.call(() -> kept(PeopleSql.USE_STEP)
                        .number(step)
                        .number(person.value())
                        .number(step)
                        .update()
                == 1);
    }

    @Override
    public boolean useBackupCode(PersonId person, KeyHash code, Origin origin) {
        return writer.call(() -> {
            int rows = kept(PeopleSql.USE_CODE)
                    .number(person.value())
                    .text(code.hex())
                    .update();
            if (rows == 1) {
                recordPerson(person, origin, AuditAction.BACKUP_CODE_USED);
            }
            return rows == 1;
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
            return ended + kept(PeopleSql.SWEEP_INVITATIONS).number(nowMillis).update();
        });
    }

    private KeptStatement kept(@CompileTimeConstant String sql) {
        return database.session().kept(sql);
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
