package dev.waybill.workflow.person;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who signs in, without a disk. One lock stands for the writer's thread. */
public final class MemoryPeople implements People {
    private final Map<PersonId, Person> persons = new LinkedHashMap<>();
    private final Map<Membership, PersonId> memberships = new LinkedHashMap<>();
    private final Map<Membership, Invitation> invitations = new HashMap<>();
    private final Map<SessionId, Session> sessions = new LinkedHashMap<>();
    private final Map<KeyHash, SessionId> retired = new HashMap<>();
    private final Map<PersonId, Set<KeyHash>> codes = new HashMap<>();
    private final List<AuditAction> audit = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    /** What was logged, in order. */
    public synchronized List<AuditAction> audit() {
        return List.copyOf(audit);
    }

    /** Why sessions ended, in order. */
    public synchronized List<Ending> endings() {
        return List.copyOf(endings);
    }

    @Override
    public synchronized Optional<Person> find(PersonId id) {
        return Optional.ofNullable(persons.get(id));
    }

    @Override
    public synchronized Optional<Person> findByName(String name) {
        return persons.values().stream()
                .filter(person -> PersonNames.fold(person.name()).equals(PersonNames.fold(name)))
                .findFirst();
    }

    @Override
    public synchronized List<Membership> memberships(PersonId person) {
        return memberships.entrySet().stream()
                .filter(each -> each.getValue().equals(person))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized Optional<PersonId> personOf(Membership membership) {
        return Optional.ofNullable(memberships.get(membership));
    }

    @Override
    public synchronized void invite(Invitation invitation, Actor inviter, Origin origin) {
        invitations.put(invitation.membership(), invitation);
        audit.add(
                invitation.purpose() == Invitation.Purpose.LET_IN
                        ? AuditAction.MEMBER_INVITED
                        : AuditAction.PASSWORD_LINK_MADE);
    }

    @Override
    public synchronized Optional<Invitation> invitation(KeyHash hash) {
        return invitations.values().stream()
                .filter(each -> each.hash().equals(hash))
                .findFirst();
    }

    @Override
    public synchronized boolean accept(Invitation invitation, Person person, long nowMillis, Origin origin) {
        if (findByName(person.name()).isPresent()) {
            throw new RefusedException(RefusalCode.ALREADY_EXISTS, "the name is taken");
        }
        boolean joined = join(invitation, person.id(), nowMillis, origin);
        if (joined) {
            persons.put(person.id(), person);
        }
        return joined;
    }

    @Override
    public synchronized boolean join(Invitation invitation, PersonId person, long nowMillis, Origin origin) {
        if (invitation(invitation.hash()).isEmpty() || invitation.expired(nowMillis)) {
            return false;
        }
        invitations.remove(invitation.membership());
        memberships.put(invitation.membership(), person);
        audit.add(AuditAction.PERSON_JOINED);
        return true;
    }

    @Override
    public synchronized boolean open(Session session, Person asRead) {
        Person now = persons.get(session.person());
        if (now == null
                || !now.passwordHash().equals(asRead.passwordHash())
                || !now.secondFactor().secret().equals(asRead.secondFactor().secret())) {
            return false;
        }
        sessions.put(session.id(), session);
        if (session.confirmed()) {
            audit.add(AuditAction.SIGNED_IN);
        }
        return true;
    }

    @Override
    public synchronized Optional<Session> session(KeyHash cookie) {
        return sessions.values().stream()
                .filter(each -> each.hash().equals(cookie)
                        || each.previousHash().equals(cookie)
                        || each.id().equals(retired.get(cookie)))
                .findFirst();
    }

    @Override
    public synchronized Optional<Session> session(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public synchronized boolean rotate(Session before, Session after) {
        boolean done = replace(before, after);
        if (done) {
            for (KeyHash gone : List.of(before.hash(), before.previousHash())) {
                if (!gone.equals(KeyHash.NONE) && !gone.equals(after.previousHash())) {
                    retired.put(gone, before.id());
                }
            }
        }
        return done;
    }

    @Override
    public synchronized boolean confirm(Session before, Session after, Origin origin) {
        boolean done = replace(before, after);
        if (done) {
            audit.add(AuditAction.SIGNED_IN);
        }
        return done;
    }

    private boolean replace(Session before, Session after) {
        boolean same = session(before.id())
                .filter(kept -> kept.hash().equals(before.hash()))
                .isPresent();
        if (same) {
            sessions.put(after.id(), after);
        }
        return same;
    }

    @Override
    public synchronized void seen(Session session) {
        replace(session, session);
    }

    @Override
    public synchronized boolean end(Session session, Ending why, Origin origin) {
        boolean ended = sessions.remove(session.id()) != null;
        if (ended) {
            endings.add(why);
            audit.add(why == Ending.SIGNED_OUT ? AuditAction.SIGNED_OUT : AuditAction.SESSION_ENDED);
        }
        return ended;
    }

    @Override
    public synchronized int endOthers(PersonId person, SessionId keep, Ending why, Origin origin) {
        return remove(each -> each.person().equals(person) && !each.id().equals(keep));
    }

    private int remove(Predicate<Session> which) {
        List<Session> ended = sessions.values().stream().filter(which).toList();
        ended.forEach(each -> sessions.remove(each.id()));
        return ended.size();
    }

    @Override
    public synchronized List<Session> sessions(PersonId person) {
        return sessions.values().stream()
                .filter(each -> each.person().equals(person))
                .sorted(Comparator.comparingLong(Session::seenAtMillis).reversed())
                .toList();
    }

    @Override
    public synchronized void failed(Optional<PersonId> person, Origin origin) {
        audit.add(AuditAction.SIGN_IN_FAILED);
    }

    @Override
    public synchronized boolean changePassword(Person before, Person after, SessionId keep, Origin origin) {
        Person now = find(before.id()).orElseThrow();
        if (!now.passwordHash().equals(before.passwordHash())) {
            return false;
        }
        persons.put(now.id(), now.withPassword(after.passwordHash(), after.passwordAtMillis()));
        endOthers(now.id(), keep, Ending.PASSWORD_CHANGED, origin);
        audit.add(AuditAction.PASSWORD_CHANGED);
        return true;
    }

    @Override
    public synchronized boolean renewPassword(Invitation link, Person before, Person after, Origin origin) {
        Person now = find(before.id()).orElseThrow();
        if (invitation(link.hash()).isEmpty() || link.expired(after.passwordAtMillis())) {
            return false;
        }
        invitations.remove(link.membership());
        if (!now.passwordHash().equals(before.passwordHash())) {
            return false;
        }
        boolean alone = link.purpose() == Invitation.Purpose.NEW_PASSWORD_ALONE;
        Person renewed = now.withPassword(after.passwordHash(), after.passwordAtMillis());
        persons.put(now.id(), alone ? renewed.withSecondFactor(SecondFactor.NONE) : renewed);
        audit.add(AuditAction.PASSWORD_RENEWED);
        sessions.values().removeIf(session -> session.person().equals(now.id()));
        return true;
    }

    @Override
    public synchronized boolean changeSecondFactor(
            Person before, SecondFactor after, List<KeyHash> backupCodes, Origin origin) {
        Person now = find(before.id()).orElseThrow();
        if (!now.secondFactor().secret().equals(before.secondFactor().secret())) {
            return false;
        }
        persons.put(now.id(), now.withSecondFactor(after));
        codes.put(now.id(), new HashSet<>(backupCodes));
        audit.add(after.enabled() ? AuditAction.SECOND_FACTOR_ENABLED : AuditAction.SECOND_FACTOR_DISABLED);
        return true;
    }

    @Override
    public synchronized boolean renewBackupCodes(Person before, List<KeyHash> backupCodes, Origin origin) {
        codes.put(before.id(), new HashSet<>(backupCodes));
        audit.add(AuditAction.BACKUP_CODES_RENEWED);
        return true;
    }

    @Override
    public synchronized boolean useStep(PersonId person, long step) {
        Person now = find(person).orElseThrow();
        if (step <= now.secondFactor().lastStep()) {
            return false;
        }
        persons.put(
                person, now.withSecondFactor(new SecondFactor(now.secondFactor().secret(), step)));
        return true;
    }

    @Override
    public synchronized boolean useBackupCode(PersonId person, KeyHash code, Origin origin) {
        boolean used = codes.getOrDefault(person, new HashSet<>()).remove(code);
        if (used) {
            audit.add(AuditAction.BACKUP_CODE_USED);
        }
        return used;
    }

    @Override
    public synchronized int backupCodes(PersonId person) {
        return codes.getOrDefault(person, Set.of()).size();
    }

    @Override
    public synchronized int sweep(long nowMillis) {
        return remove(each -> SessionRules.ended(each, nowMillis).isPresent());
    }
}
