package dev.waybill.workflow.signin;

import static dev.waybill.workflow.signin.FrontDoor.HOME;
import static dev.waybill.workflow.signin.FrontDoor.PASSWORD;
import static dev.waybill.workflow.signin.FrontDoor.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.refusal.RefusalCode;
import org.junit.jupiter.api.Test;

class ChangePasswordTest {
    private static final String NEXT = "nine yellow ladders";

    private final FrontDoor door = new FrontDoor();
    private final SignInOutcome.SignedIn olga = door.firstIn();

    private void change(String old, String next) {
        door.changePassword.change(olga.person().id(), olga.session().id(), old, next, HOME);
    }

    @Test
    void theOldOneOpensNothingAndAllOtherSessionsEnd() {
        var other = door.signedIn();
        change(PASSWORD, NEXT);
        assertTrue(door.resume(olga.cookie()).isPresent());
        assertTrue(door.resume(other.cookie()).isEmpty());
        assertEquals(new SignInOutcome.Refused(), door.signIn.signIn("olga", PASSWORD, HOME));
        assertInstanceOf(SignInOutcome.SignedIn.class, door.signIn.signIn("olga", NEXT, HOME));
    }

    @Test
    void theOldOneIsAskedForAndGuessingItIsSlowedDown() {
        for (int i = 0; i < SlowDown.FREE_BY_NAME; i++) {
            assertRefused(RefusalCode.FORBIDDEN, () -> change("not the password", NEXT));
        }
        assertRefused(RefusalCode.RATE_LIMITED, () -> change(PASSWORD, NEXT));
        door.signedIn();
    }

    @Test
    void theNewOneIsHeldToTheSameRules() {
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> change(PASSWORD, "password1234"));
        door.signedIn();
    }
}
