package dev.waybill.workflow.signin;

import static dev.waybill.workflow.signin.FrontDoor.HOME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.person.Ending;
import dev.waybill.workflow.person.SessionRules;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeSessionTest {
    private final FrontDoor door = new FrontDoor();
    private SignInOutcome.SignedIn olga;

    ResumeSessionTest() {
        olga = door.firstIn();
    }

    @BeforeEach
    void signIn() {
        olga = door.signedIn();
    }

    private KeyText rotated(KeyText old) {
        door.clock.advance(SessionRules.ROTATE_AFTER);
        return door.resume(old).orElseThrow().newCookie().orElseThrow();
    }

    @Test
    @Promise("K1")
    void aSignedOutCookieOpensNothing() {
        assertTrue(door.resume(olga.cookie()).isPresent());
        door.signOut.signOut(olga.session().id(), HOME);
        door.signOut.signOut(olga.session().id(), HOME);
        assertTrue(door.resume(olga.cookie()).isEmpty());
        assertEquals(List.of(Ending.SIGNED_OUT), door.people.endings());
    }

    @Test
    void signingOutEndsEveryCookieOfTheSession() {
        KeyText second = rotated(olga.cookie());
        door.signOut.signOut(olga.session().id(), HOME);
        assertTrue(door.resume(olga.cookie()).isEmpty());
        assertTrue(door.resume(second).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wbs_", "wbs_0", "Bearer", "wbs_\u0000", "' OR 1=1 --"})
    void whatIsNoCookieOpensNothing(String text) {
        assertTrue(door.resume.resume(text, HOME).isEmpty());
    }

    @Test
    void neitherDoOtherSecretsNorCookiesOfOurFormThatNobodyGaveOut() {
        for (KeyText.Kind kind : KeyText.Kind.values()) {
            assertTrue(door.resume(KeyText.mint(kind, new Random(3))).isEmpty());
        }
        assertTrue(door.resume
                .resume("wbs_" + olga.cookie().reveal().substring(4).toLowerCase(java.util.Locale.ROOT), HOME)
                .isEmpty());
    }

    @Test
    @Promise("K1")
    void aCookieIsReplacedAsItAgesAndTheOldOneServesWhatWasUnderWay() {
        door.clock.advance(SessionRules.ROTATE_AFTER.minusMillis(1));
        assertTrue(door.resume(olga.cookie()).orElseThrow().newCookie().isEmpty());
        door.clock.advance(Duration.ofMillis(1));
        KeyText next = door.resume(olga.cookie()).orElseThrow().newCookie().orElseThrow();
        var underWay = door.resume(olga.cookie()).orElseThrow();
        assertTrue(underWay.newCookie().isEmpty());
        assertEquals(olga.session().id(), underWay.session().id());
        assertTrue(door.resume(next).orElseThrow().newCookie().isEmpty());
        door.clock.advance(SessionRules.GRACE.minusMillis(1));
        assertTrue(door.resume(olga.cookie()).isPresent());
    }

    @Test
    @Promise("K1")
    void anOldCookieThatComesLaterEndsTheSessionForBoth() {
        KeyText next = rotated(olga.cookie());
        assertTrue(door.resume(next).isPresent());
        door.clock.advance(SessionRules.GRACE);
        assertTrue(door.resume(olga.cookie()).isEmpty());
        assertTrue(door.resume(next).isEmpty());
        assertEquals(List.of(Ending.REPLAYED), door.people.endings());
    }

    @Test
    void soDoesOneThatWasReplacedManyTimesAgo() {
        KeyText now = olga.cookie();
        for (int i = 0; i < 5; i++) {
            now = rotated(now);
            assertTrue(door.resume(now).isPresent());
        }
        assertTrue(door.resume(olga.cookie()).isEmpty());
        assertTrue(door.resume(now).isEmpty());
    }

    @Test
    void whoseAnswerWithTheNewCookieWasLostGetsAnother() {
        KeyText lost = rotated(olga.cookie());
        door.clock.advance(Duration.ofHours(1));
        KeyText second = door.resume(olga.cookie()).orElseThrow().newCookie().orElseThrow();
        assertTrue(door.resume(second).isPresent());
        // Whoever shows the lost one has read what went to the browser.
        assertTrue(door.resume(lost).isEmpty());
        assertTrue(door.resume(second).isEmpty());
    }

    @Test
    void aStolenCookieThatIsUsedFirstIsFoundWhenItsOwnerComesBack() {
        KeyText thiefs = rotated(olga.cookie());
        assertTrue(door.resume(thiefs).isPresent());
        door.clock.advance(Duration.ofMinutes(5));
        assertTrue(door.resume(olga.cookie()).isEmpty());
        assertTrue(door.resume(thiefs).isEmpty());
    }

    @Test
    @Promise("K1")
    void aSessionEndsWhenNobodyUsesIt() {
        door.clock.advance(SessionRules.IDLE.minusMillis(1));
        KeyText next = door.resume(olga.cookie()).orElseThrow().newCookie().orElseThrow();
        door.clock.advance(SessionRules.IDLE);
        assertTrue(door.resume(next).isEmpty());
        assertEquals(List.of(Ending.IDLE), door.people.endings());
    }

    @Test
    @Promise("K1")
    void aBusySessionEndsAfterAWeek() {
        KeyText now = olga.cookie();
        long opened = door.clock.millis();
        while (door.clock.millis() - opened + Duration.ofHours(6).toMillis() < SessionRules.LONGEST.toMillis()) {
            door.clock.advance(Duration.ofHours(6));
            now = door.resume(now).orElseThrow().newCookie().orElseThrow();
        }
        door.clock.advance(Duration.ofHours(6));
        assertTrue(door.resume(now).isEmpty());
        assertEquals(List.of(Ending.TOO_OLD), door.people.endings());
    }

    @Test
    void whatIsOverIsRemovedWhenSomebodyComes() {
        door.clock.advance(SessionRules.LONGEST);
        var back = door.signedIn();
        assertEquals(
                List.of(back.session().id()),
                door.people.sessions(olga.person().id()).stream()
                        .map(session -> session.id())
                        .toList());
    }

    @Test
    void aUseIsKeptOnceAMinute() {
        door.clock.advance(Duration.ofSeconds(1));
        door.resume(olga.cookie());
        long seen = door.manage.list(olga.person().id()).getFirst().seenAtMillis();
        assertEquals(door.clock.millis(), seen);
        door.clock.advance(Duration.ofSeconds(59));
        door.resume(olga.cookie());
        assertEquals(seen, door.manage.list(olga.person().id()).getFirst().seenAtMillis());
        door.clock.advance(Duration.ofSeconds(1));
        door.resume(olga.cookie());
        assertEquals(
                door.clock.millis(),
                door.manage.list(olga.person().id()).getFirst().seenAtMillis());
    }

    @Test
    void aRemovedMembersSessionSeesNothing() {
        SignInOutcome.SignedIn vera =
                door.accept.accept(door.link("vera", Role.VIEWER), "vera", FrontDoor.PASSWORD, HOME);
        assertEquals(1, door.resume(vera.cookie()).orElseThrow().memberships().size());
        door.removeMember.remove(door.as("olga"), "vera", true);
        assertEquals(List.of(), door.resume(vera.cookie()).orElseThrow().memberships());
    }

    @Test
    void neitherDoesOneOfADeletedWorkspace() {
        door.ledger.write(door.workspace, transaction -> {
            transaction.closeWorkspace();
            return dev.waybill.workflow.refusal.Answer.granted(true);
        });
        assertEquals(List.of(), door.resume(olga.cookie()).orElseThrow().memberships());
    }

    @Test
    void aMarkThatACrashLeftOutIsMadeGood() {
        door.ledger.write(door.workspace, transaction -> {
            var member = transaction.members().findByName("olga").orElseThrow();
            transaction
                    .members()
                    .update(new dev.waybill.workflow.member.Member(
                            member.id(),
                            "olga",
                            member.role(),
                            member.limit(),
                            "",
                            false,
                            member.addedAtMillis(),
                            1,
                            0));
            return dev.waybill.workflow.refusal.Answer.granted(true);
        });
        door.resume(olga.cookie());
        assertTrue(door.member("olga").signsIn());
    }

    @Test
    void sessionsAreListedAndEndedByTheirPersonOnly() {
        SignInOutcome.SignedIn other = door.signedIn();
        SignInOutcome.SignedIn vera =
                door.accept.accept(door.link("vera", Role.VIEWER), "vera", FrontDoor.PASSWORD, HOME);
        assertEquals(3, door.manage.list(olga.person().id()).size());
        assertEquals(false, door.manage.end(vera.person().id(), other.session().id(), HOME));
        assertTrue(door.resume(other.cookie()).isPresent());
        assertTrue(door.manage.end(olga.person().id(), other.session().id(), HOME));
        assertTrue(door.resume(other.cookie()).isEmpty());
        assertEquals(1, door.manage.endOthers(olga.person().id(), olga.session().id(), HOME));
        assertEquals(
                List.of(olga.session().id()),
                door.manage.list(olga.person().id()).stream()
                        .map(session -> session.id())
                        .toList());
        assertTrue(door.resume(vera.cookie()).isPresent());
    }
}
