package dev.waybill.workflow.signin;

import static dev.waybill.workflow.signin.FrontDoor.HOME;
import static dev.waybill.workflow.signin.FrontDoor.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.SessionId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private final FrontDoor door = new FrontDoor();

    @BeforeEach
    void oneOwnerIsIn() {
        door.firstIn();
        door.passwords.compared.clear();
    }

    private SignInOutcome wrong(String name, Origin from) {
        return door.signIn.signIn(name, "not the password", from);
    }

    @ParameterizedTest
    @ValueSource(strings = {"olga", "OLGA", " Olga ", "ｏｌｇａ"})
    void opensASessionWhateverTheNamesCase(String name) {
        var signedIn = assertInstanceOf(SignInOutcome.SignedIn.class, door.signIn.signIn(name, PASSWORD, HOME));
        assertEquals(
                "olga", door.resume(signedIn.cookie()).orElseThrow().person().name());
        assertEquals(AuditAction.SIGNED_IN, door.people.audit().getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not the password",
                "Seven Green Teapots",
                "seven green teapots ",
                "hash of seven green teapots"
            })
    void refusesAnyOtherPassword(String password) {
        assertEquals(new SignInOutcome.Refused(), door.signIn.signIn("olga", password, HOME));
        assertEquals(AuditAction.SIGN_IN_FAILED, door.people.audit().getLast());
    }

    @Test
    void anUnknownNameCostsTheSameComparisonAndGetsTheSameAnswer() {
        assertEquals(wrong("olga", HOME), wrong("nobody", HOME));
        assertEquals(2, door.passwords.compared.size());
        assertEquals("decoy", door.passwords.compared.getLast());
        door.signIn.signIn("olga", "x".repeat(100_000), HOME);
        assertEquals(List.of("decoy"), door.passwords.compared.subList(2, 3));
    }

    @Test
    void theDecoysOwnPasswordOpensNothing() {
        assertEquals(new SignInOutcome.Refused(), door.signIn.signIn("nobody", "decoy", HOME));
    }

    @Test
    void guessingANameIsSlowedDownForAllAddressesWhetherOrNotItIsKnown() {
        for (String name : List.of("olga", "nobody")) {
            for (int i = 0; i < SlowDown.FREE_BY_NAME; i++) {
                assertEquals(new SignInOutcome.Refused(), wrong(name, new Origin("192.0.2." + i, "")));
            }
            int compared = door.passwords.compared.size();
            assertEquals(new SignInOutcome.SlowDown(15), wrong(name, new Origin("198.51.100.1", "")));
            // Not even the right one is looked at.
            assertEquals(new SignInOutcome.SlowDown(15), door.signIn.signIn(name, PASSWORD, HOME));
            assertEquals(compared, door.passwords.compared.size());
        }
    }

    @Test
    void everyFurtherFailureDoublesTheWaitUpToAQuarterOfAnHour() {
        for (int i = 0; i < SlowDown.FREE_BY_NAME; i++) {
            wrong("olga", HOME);
        }
        int wait = 0;
        for (int expected : List.of(15, 30, 60, 120, 240, 480, 900, 900)) {
            wait = assertInstanceOf(SignInOutcome.SlowDown.class, wrong("olga", HOME))
                    .seconds();
            assertEquals(expected, wait);
            door.clock.advance(Duration.ofSeconds(wait));
            assertEquals(new SignInOutcome.Refused(), wrong("olga", HOME));
        }
        door.clock.advance(Duration.ofSeconds(wait));
        door.signedIn();
        assertEquals(new SignInOutcome.Refused(), wrong("olga", HOME), "who got in starts anew");
        door.signedIn();
    }

    @Test
    void anAddressThatTriesManyNamesIsSlowedDownAndItsOwnAccountDoesNotPayForIt() {
        for (int i = 0; i < SlowDown.FREE_BY_ADDRESS; i++) {
            assertEquals(new SignInOutcome.Refused(), wrong("name" + i, HOME));
            if (i % 4 == 0) {
                door.signedIn();
            }
        }
        assertEquals(new SignInOutcome.SlowDown(15), wrong("another", HOME));
        assertEquals(new SignInOutcome.SlowDown(15), door.signIn.signIn("olga", PASSWORD, HOME));
        assertInstanceOf(
                SignInOutcome.SignedIn.class, door.signIn.signIn("olga", PASSWORD, new Origin("203.0.113.9", "")));
    }

    @Test
    void aFloodLeavesAFewEntriesInTheLog() {
        int before = door.people.audit().size();
        for (int i = 0; i < 1000; i++) {
            wrong("name" + i, HOME);
        }
        assertTrue(door.people.audit().size() - before <= SlowDown.FREE_BY_ADDRESS + 1);
        door.clock.advance(Duration.ofMinutes(1));
        int calm = door.people.audit().size();
        wrong("more", HOME);
        wrong("and more", HOME);
        assertEquals(calm + 1, door.people.audit().size());
    }

    @Test
    void addressesOfOneNetworkAreOne() {
        assertEquals(SlowDown.network("2001:db8:1:2::7"), SlowDown.network("[2001:db8:1:2:9:9:9:9]"));
        assertNotEquals(SlowDown.network("2001:db8:1:2::7"), SlowDown.network("2001:db8:1:3::7"));
        assertNotEquals(SlowDown.network("192.0.2.1"), SlowDown.network("192.0.2.2"));
        assertEquals("0:0:0:0::/64", SlowDown.network("::1"));
        assertEquals("2001:db8:0:0::/64", SlowDown.network("2001:db8::1"));
    }

    @Test
    @Promise("K1")
    void aCookieThatCameBeforeSigningInNeverBecomesASession() {
        var before = door.signedIn();
        door.signOut.signOut(before.session().id(), HOME);
        var planted = before.cookie();
        var signedIn = door.signedIn();
        assertNotEquals(planted.reveal(), signedIn.cookie().reveal());
        assertTrue(door.resume(planted).isEmpty());
        assertTrue(door.resume(signedIn.cookie()).isPresent());
    }

    @Test
    void aPasswordThatIsChangedWhileItIsComparedOpensNothing() {
        var olga = door.signedIn();
        door.passwords.meanwhile = () -> {
            door.passwords.meanwhile = () -> {};
            door.changePassword.change(olga.person().id(), new SessionId(1), PASSWORD, "nine yellow ladders", HOME);
        };
        assertEquals(new SignInOutcome.Refused(), door.signIn.signIn("olga", PASSWORD, HOME));
    }
}
