package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.person.Ending;
import dev.waybill.workflow.person.Invitation;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.SecondFactor;
import dev.waybill.workflow.person.Session;
import dev.waybill.workflow.person.SessionRules;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is promised of the people who sign in. */
public abstract class PeopleContract extends Contract {
    private static final Origin HOME = new Origin("192.0.2.7", "a browser");
    private static final MemberId MEMBER = new MemberId(41);
    private static final PersonId ANN = new PersonId(7);
    private static final Person PERSON = person(ANN, "Ann Ö");
    private static final Membership MEMBERSHIP = new Membership(Samples.WORKSPACE, MEMBER);

    private People people() {
        return stage().people();
    }

    private static KeyHash hash(int number) {
        return new KeyHash("%064x".formatted(number));
    }

    private static Person person(PersonId id, String name) {
        return new Person(id, name, "$2b$12$hash", SecondFactor.NONE, 100, 101);
    }

    private static Invitation invitation(int hash, MemberId member) {
        return new Invitation(hash(hash), Samples.WORKSPACE, member, 5, 1000);
    }

    private static Session session(long id, int hash, boolean confirmed, long createdAt) {
        return new Session(
                new SessionId(id), ANN, hash(hash), KeyHash.NONE, confirmed, createdAt, createdAt, createdAt, HOME);
    }

    private void ann() {
        people().invite(invitation(1, MEMBER), Actor.OPERATOR, HOME);
        assertTrue(people().accept(invitation(1, MEMBER), PERSON, 999, HOME));
    }

    /** How many of {@code calls}, all at once, returned true; a refusal is no true. */
    private static long winners(List<Callable<Boolean>> calls) throws Exception {
        CyclicBarrier together = new CyclicBarrier(calls.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (Callable<Boolean> call : calls) {
                answers.add(threads.submit(() -> {
                    together.await();
                    try {
                        return call.call();
                    } catch (RefusedException refused) {
                        return false;
                    }
                }));
            }
            long won = 0;
            for (Future<Boolean> answer : answers) {
                won += answer.get() ? 1 : 0;
            }
            return won;
        }
    }

    @Test
    void a_person_is_found_by_id_and_by_name_whatever_its_case() {
        ann();
        assertEquals(Optional.of(PERSON), people().find(ANN));
        assertEquals(Optional.of(PERSON), people().findByName("ANN ö"));
        assertEquals(Optional.of(PERSON), people().findByName(" ann o\u0308 "));
        assertEquals(Optional.empty(), people().findByName("ann"));
        assertEquals(Optional.empty(), people().find(new PersonId(8)));
        assertEquals(List.of(MEMBERSHIP), people().memberships(ANN));
        assertEquals(Optional.of(ANN), people().personOf(MEMBERSHIP));
        assertEquals(Optional.empty(), people().personOf(new Membership(Samples.WORKSPACE, new MemberId(42))));
    }

    @Test
    void an_invitation_is_used_once_and_not_past_its_time() {
        people().invite(invitation(1, MEMBER), Actor.OPERATOR, HOME);
        assertEquals(Optional.of(invitation(1, MEMBER)), people().invitation(hash(1)));
        assertFalse(people().accept(invitation(1, MEMBER), PERSON, 1000, HOME));
        assertEquals(Optional.empty(), people().find(ANN));
        assertTrue(people().accept(invitation(1, MEMBER), PERSON, 999, HOME));
        assertEquals(Optional.empty(), people().invitation(hash(1)));
        assertFalse(people().accept(invitation(1, MEMBER), person(new PersonId(8), "Eve"), 999, HOME));
        assertFalse(people().join(invitation(1, MEMBER), ANN, 999, HOME));
    }

    @Test
    void a_new_invitation_of_a_member_ends_the_old_one() {
        people().invite(invitation(1, MEMBER), Actor.OPERATOR, HOME);
        people().invite(invitation(2, MEMBER), Actor.OPERATOR, HOME);
        assertEquals(Optional.empty(), people().invitation(hash(1)));
        assertFalse(people().accept(invitation(1, MEMBER), PERSON, 1, HOME));
        assertTrue(people().accept(invitation(2, MEMBER), PERSON, 1, HOME));
    }

    @Test
    void a_taken_name_leaves_the_invitation_good() {
        ann();
        MemberId other = new MemberId(42);
        people().invite(invitation(2, other), Actor.OPERATOR, HOME);
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> people().accept(invitation(2, other), person(new PersonId(8), "ANN ö"), 1, HOME));
        assertEquals(RefusalCode.ALREADY_EXISTS, refused.refusal().code());
        assertTrue(people().join(invitation(2, other), ANN, 1, HOME));
        assertEquals(2, people().memberships(ANN).size());
    }

    @Test
    void a_member_with_a_person_takes_no_second_one() {
        ann();
        people().invite(invitation(2, MEMBER), Actor.OPERATOR, HOME);
        assertThrows(
                RefusedException.class,
                () -> people().accept(invitation(2, MEMBER), person(new PersonId(8), "Eve"), 1, HOME));
        assertEquals(Optional.empty(), people().find(new PersonId(8)));
        assertEquals(Optional.of(ANN), people().personOf(MEMBERSHIP));
    }

    @Test
    void of_many_who_open_one_link_at_once_one_gets_in() throws Exception {
        people().invite(invitation(1, MEMBER), Actor.OPERATOR, HOME);
        try (Stage other = stage().another()) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                People side = i % 2 == 0 ? people() : other.people();
                Person each = person(new PersonId(100 + i), "Eve " + i);
                calls.add(() -> side.accept(invitation(1, MEMBER), each, 1, HOME));
            }
            assertEquals(1, winners(calls));
        }
        long kept = IntStream.range(0, 8)
                .filter(i -> people().find(new PersonId(100 + i)).isPresent())
                .count();
        assertEquals(1, kept);
    }

    @Test
    void a_session_is_found_by_its_cookie_until_it_ends() {
        ann();
        Session session = session(1, 11, true, 500);
        assertTrue(people().open(session, PERSON));
        assertEquals(Optional.of(session), people().session(hash(11)));
        assertEquals(Optional.of(session), people().session(new SessionId(1)));
        assertEquals(Optional.empty(), people().session(hash(12)));
        assertEquals(Optional.empty(), people().session(KeyHash.NONE));
        people().seen(session.seenAt(777));
        assertEquals(777, people().session(hash(11)).orElseThrow().seenAtMillis());
        assertTrue(people().end(session, Ending.SIGNED_OUT, HOME));
        assertFalse(people().end(session, Ending.SIGNED_OUT, HOME));
        assertEquals(Optional.empty(), people().session(hash(11)));
    }

    @Test
    void none_opens_for_who_changed_meanwhile() {
        ann();
        Session session = session(1, 11, true, 500);
        assertFalse(people().open(session, PERSON.withPassword("another", 1)));
        assertFalse(people().open(session, PERSON.withSecondFactor(new SecondFactor("ABC", 0))));
        assertFalse(people().open(session, person(new PersonId(9), "Nobody")));
        assertEquals(List.of(), people().sessions(ANN));
    }

    @Test
    void every_earlier_cookie_finds_the_session_and_goes_with_it() {
        ann();
        Session first = session(1, 11, true, 500);
        people().open(first, PERSON);
        Session second = first.seenAt(501).rotated(hash(12), 600);
        assertTrue(people().rotate(first.seenAt(501), second));
        Session third = second.seenAt(601).rotated(hash(13), 700);
        assertTrue(people().rotate(second.seenAt(601), third));
        for (int cookie : List.of(11, 12, 13)) {
            assertEquals(Optional.of(third), people().session(hash(cookie)));
        }
        assertEquals(hash(12), third.previousHash());
        assertTrue(people().end(third, Ending.REPLAYED, HOME));
        for (int cookie : List.of(11, 12, 13)) {
            assertEquals(Optional.empty(), people().session(hash(cookie)));
        }
    }

    @Test
    void of_many_rotations_at_once_one_is_kept() throws Exception {
        ann();
        Session session = session(1, 11, true, 500);
        people().open(session, PERSON);
        List<Callable<Boolean>> calls = IntStream.range(20, 28)
                .<Callable<Boolean>>mapToObj(i -> () -> people().rotate(session, session.rotated(hash(i), 600)))
                .toList();
        assertEquals(1, winners(calls));
        assertEquals(hash(11), people().sessions(ANN).getFirst().previousHash());
    }

    @Test
    void a_session_that_ended_is_neither_rotated_nor_confirmed_nor_seen() {
        ann();
        Session session = session(1, 11, false, 500);
        people().open(session, PERSON);
        people().end(session, Ending.SIGNED_OUT, HOME);
        assertFalse(people().rotate(session, session.rotated(hash(12), 600)));
        assertFalse(people().confirm(session, session.confirmed(hash(12), 600), HOME));
        people().seen(session.seenAt(600));
        assertEquals(List.of(), people().sessions(ANN));
    }

    @Test
    void a_confirmed_session_forgets_the_cookie_that_waited() {
        ann();
        Session waiting = session(1, 11, false, 500);
        people().open(waiting, PERSON);
        Session confirmed = waiting.confirmed(hash(12), 600);
        assertTrue(people().confirm(waiting, confirmed, HOME));
        assertFalse(people().confirm(waiting, waiting.confirmed(hash(13), 600), HOME));
        assertEquals(Optional.of(confirmed), people().session(hash(12)));
        assertEquals(Optional.empty(), people().session(hash(11)));
    }

    @Test
    void the_oldest_sessions_end_past_the_limit_and_those_that_wait_push_out_no_open_one() {
        ann();
        for (int i = 0; i < SessionRules.SESSIONS + 3; i++) {
            people().open(session(100 + i, 100 + i, true, 500 + i), PERSON);
            people().open(session(1000 + i, 1000 + i, false, 500 + i), PERSON);
        }
        assertEquals(
                SessionRules.SESSIONS + SessionRules.UNCONFIRMED,
                people().sessions(ANN).size());
        assertEquals(Optional.empty(), people().session(hash(102)));
        assertTrue(people().session(hash(103)).isPresent());
    }

    @Test
    void all_others_end_at_once_and_with_a_changed_password() {
        ann();
        for (int i = 1; i <= 4; i++) {
            people().open(session(i, 10 + i, true, 500 + i), PERSON);
        }
        assertEquals(3, people().endOthers(ANN, new SessionId(2), Ending.ENDED_ELSEWHERE, HOME));
        assertEquals(
                List.of(new SessionId(2)),
                people().sessions(ANN).stream().map(Session::id).toList());
        people().open(session(5, 15, true, 600), PERSON);
        Person changed = PERSON.withPassword("another", 650);
        assertTrue(people().changePassword(PERSON, changed, new SessionId(5), HOME));
        assertFalse(people().changePassword(PERSON, PERSON.withPassword("a third", 651), new SessionId(5), HOME));
        assertEquals(Optional.of(changed), people().find(ANN));
        assertEquals(
                List.of(new SessionId(5)),
                people().sessions(ANN).stream().map(Session::id).toList());
    }

    @Test
    void sessions_are_listed_by_their_last_use() {
        ann();
        people().open(session(1, 11, true, 500), PERSON);
        people().open(session(2, 12, true, 501), PERSON);
        people().seen(session(1, 11, true, 500).seenAt(900));
        assertEquals(
                List.of(new SessionId(1), new SessionId(2)),
                people().sessions(ANN).stream().map(Session::id).toList());
    }

    @Test
    void a_step_and_a_backup_code_are_used_once() throws Exception {
        ann();
        SecondFactor factor = new SecondFactor("ABCDEFGH", 50);
        assertFalse(people().useStep(ANN, 51), "there is no second factor yet");
        assertTrue(people().changeSecondFactor(PERSON, factor, List.of(hash(31), hash(32)), HOME));
        assertFalse(people().changeSecondFactor(PERSON, factor, List.of(), HOME));
        assertFalse(people().useStep(ANN, 50));
        assertEquals(1, winners(List.of(() -> people().useStep(ANN, 51), () -> people().useStep(ANN, 51))));
        assertFalse(people().useStep(ANN, 50));
        assertEquals(51, people().find(ANN).orElseThrow().secondFactor().lastStep());
        assertEquals(
                1,
                winners(List.of(
                        () -> people().useBackupCode(ANN, hash(31), HOME),
                        () -> people().useBackupCode(ANN, hash(31), HOME))));
        assertFalse(people().useBackupCode(new PersonId(8), hash(32), HOME));
        assertEquals(1, people().backupCodes(ANN));
        Person now = people().find(ANN).orElseThrow();
        assertTrue(people().renewBackupCodes(now, List.of(hash(33), hash(34), hash(35)), HOME));
        assertFalse(people().useBackupCode(ANN, hash(32), HOME));
        assertEquals(3, people().backupCodes(ANN));
        assertTrue(people().changeSecondFactor(now, SecondFactor.NONE, List.of(), HOME));
        assertFalse(people().useStep(ANN, 99));
        assertEquals(0, people().backupCodes(ANN));
    }

    @Test
    void what_is_over_is_swept_and_nothing_else() {
        ann();
        long now = SessionRules.LONGEST.toMillis() * 2;
        people().open(session(1, 11, true, 0), PERSON);
        people().open(session(2, 12, true, now - SessionRules.IDLE.toMillis()), PERSON);
        people().open(session(3, 13, false, now - SessionRules.SECOND_FACTOR.toMillis()), PERSON);
        people().open(session(4, 14, true, now - SessionRules.IDLE.toMillis() + 1), PERSON);
        people().open(session(5, 15, false, now - 1), PERSON);
        people().invite(invitation(2, new MemberId(42)), Actor.OPERATOR, HOME);
        assertEquals(4, people().sweep(now));
        assertEquals(0, people().sweep(now));
        assertEquals(
                List.of(new SessionId(5), new SessionId(4)),
                people().sessions(ANN).stream().map(Session::id).toList());
        assertEquals(Optional.empty(), people().invitation(hash(2)));
    }

    @Test
    void a_link_for_a_password_sets_it_once_and_ends_all_sessions() {
        ann();
        assertTrue(people().changeSecondFactor(PERSON, new SecondFactor("SECRET", 1), List.of(hash(9)), HOME));
        for (Invitation.Purpose purpose :
                List.of(Invitation.Purpose.NEW_PASSWORD, Invitation.Purpose.NEW_PASSWORD_ALONE)) {
            Invitation link = new Invitation(hash(3), Samples.WORKSPACE, MEMBER, 5, 1000, purpose);
            people().invite(link, Actor.member(new MemberId(5)), HOME);
            assertEquals(Optional.of(link), people().invitation(hash(3)));
            Person before = people().find(ANN).orElseThrow();
            people().open(session(1, 11, true, 500), before);
            assertFalse(people().renewPassword(link, before, before.withPassword("late", 1000), HOME));
            assertTrue(people().renewPassword(link, before, before.withPassword("new " + purpose, 900), HOME));
            assertFalse(people().renewPassword(link, before, before.withPassword("again", 901), HOME));
            Person after = people().find(ANN).orElseThrow();
            assertEquals("new " + purpose, after.passwordHash());
            assertEquals(
                    purpose == Invitation.Purpose.NEW_PASSWORD,
                    after.secondFactor().enabled());
            assertEquals(List.of(), people().sessions(ANN));
        }
        assertEquals(0, people().backupCodes(ANN));
    }

    @Test
    void a_deleted_workspace_takes_its_memberships_and_invitations_and_leaves_the_person() {
        ann();
        people().invite(invitation(2, new MemberId(42)), Actor.OPERATOR, HOME);
        people().open(session(1, 11, true, 500), PERSON);
        ledger().write(Samples.WORKSPACE, transaction -> {
            transaction.closeWorkspace();
            return Answer.granted(true);
        });
        control().delete(Samples.WORKSPACE);
        assertEquals(List.of(), people().memberships(ANN));
        assertEquals(Optional.empty(), people().invitation(hash(2)));
        assertTrue(people().session(hash(11)).isPresent());
        assertEquals(Optional.empty(), control().find(new WorkspaceId(Samples.WORKSPACE.value())));
    }

    @Test
    void another_process_sees_an_ended_session_at_once() {
        ann();
        Session session = session(1, 11, true, 500);
        people().open(session, PERSON);
        try (Stage other = stage().another()) {
            assertTrue(other.people().session(hash(11)).isPresent());
            people().end(session, Ending.SIGNED_OUT, HOME);
            assertEquals(Optional.empty(), other.people().session(hash(11)));
        }
    }
}
