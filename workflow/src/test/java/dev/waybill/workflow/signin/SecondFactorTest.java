package dev.waybill.workflow.signin;

import static dev.waybill.workflow.signin.FrontDoor.HOME;
import static dev.waybill.workflow.signin.FrontDoor.PASSWORD;
import static dev.waybill.workflow.signin.FrontDoor.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.person.SessionRules;
import dev.waybill.workflow.refusal.RefusalCode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
    private final FrontDoor door = new FrontDoor();
    private final SignInOutcome.SignedIn first = door.firstIn();
    private final PersonId olga = first.person().id();
    private final List<String> backup = enable();

    private List<String> enable() {
        String secret = door.secondFactor.begin(olga).secret();
        return door.secondFactor.enable(olga, secret, door.codeNow(), HOME);
    }

    private SignInOutcome.SecondFactorDue due() {
        return assertInstanceOf(SignInOutcome.SecondFactorDue.class, door.signIn.signIn("olga", PASSWORD, HOME));
    }

    private void nextStep() {
        door.clock.advance(Duration.ofSeconds(60));
    }

    @Test
    @Promise("K1")
    void thePasswordAloneOpensNothing() {
        var due = due();
        assertTrue(door.resume(due.cookie()).isEmpty());
        assertEquals(
                List.of(first.session().id()),
                door.manage.list(olga).stream().map(s -> s.id()).toList());
        nextStep();
        var signedIn = assertInstanceOf(
                SignInOutcome.SignedIn.class, door.confirm.confirm(due.cookie(), door.codeNow(), HOME));
        assertTrue(door.resume(signedIn.cookie()).isPresent());
    }

    @Test
    void theCookieThatWaitedBecomesWorthlessAndHarmless() {
        var due = due();
        nextStep();
        var signedIn = assertInstanceOf(
                SignInOutcome.SignedIn.class, door.confirm.confirm(due.cookie(), door.codeNow(), HOME));
        assertNotEquals(due.cookie().reveal(), signedIn.cookie().reveal());
        assertTrue(door.resume(due.cookie()).isEmpty());
        assertEquals(new SignInOutcome.Refused(), door.confirm.confirm(due.cookie(), backup.getFirst(), HOME));
        assertTrue(door.resume(signedIn.cookie()).isPresent());
    }

    @Test
    void aCodeIsGoodOnceAndSoIsEveryEarlierOne() {
        nextStep();
        String code = door.codeNow();
        assertInstanceOf(SignInOutcome.SignedIn.class, door.confirm.confirm(due().cookie(), code, HOME));
        assertEquals(new SignInOutcome.Refused(), door.confirm.confirm(due().cookie(), code, HOME));
        String earlier = FrontDoor.CountedCodes.at(door.clock.millis() - 30_000);
        assertEquals(new SignInOutcome.Refused(), door.confirm.confirm(due().cookie(), earlier, HOME));
    }

    @Test
    void theCodeThatSwitchedItOnIsUsedUp() {
        assertEquals(new SignInOutcome.Refused(), door.confirm.confirm(due().cookie(), door.codeNow(), HOME));
    }

    @Test
    @Promise("K1")
    void aBackupCodeIsGoodOnce() {
        assertEquals(10, new HashSet<>(backup).size());
        for (String code : backup) {
            String typed = " " + code.replace('-', ' ').toUpperCase(Locale.ROOT);
            assertInstanceOf(SignInOutcome.SignedIn.class, door.confirm.confirm(due().cookie(), typed, HOME));
            assertEquals(new SignInOutcome.Refused(), door.confirm.confirm(due().cookie(), code, HOME));
            // The failure counts until the next success; two of them are free.
        }
        assertEquals(0, door.secondFactor.backupCodesLeft(olga));
        assertTrue(door.people.audit().contains(AuditAction.BACKUP_CODE_USED));
    }

    @Test
    void newBackupCodesEndTheOldOnes() {
        nextStep();
        List<String> renewed = door.secondFactor.renewBackupCodes(olga, door.codeNow(), HOME);
        assertEquals(new SignInOutcome.Refused(), door.confirm.confirm(due().cookie(), backup.getFirst(), HOME));
        assertInstanceOf(SignInOutcome.SignedIn.class, door.confirm.confirm(due().cookie(), renewed.getFirst(), HOME));
    }

    @Test
    void guessingCodesIsSlowedDownAndThePasswordDoesNotClearTheCount() {
        for (int i = 0; i < SlowDown.FREE_BY_NAME; i++) {
            assertEquals(new SignInOutcome.Refused(), door.confirm.confirm(due().cookie(), "00000x", HOME));
        }
        nextStep();
        nextStep();
        // The count was 5: after the first wait one more is looked at, and then the wait is twice as long.
        assertEquals(new SignInOutcome.Refused(), door.confirm.confirm(due().cookie(), "00000x", HOME));
        assertEquals(new SignInOutcome.SlowDown(30), door.confirm.confirm(due().cookie(), door.codeNow(), HOME));
    }

    @Test
    void itIsDueWithinFiveMinutes() {
        var due = due();
        door.clock.advance(SessionRules.SECOND_FACTOR);
        assertEquals(new SignInOutcome.Refused(), door.confirm.confirm(due.cookie(), door.codeNow(), HOME));
        assertEquals(1, door.people.sessions(olga).size());
    }

    @Test
    void anOpenSessionsCookieConfirmsNothing() {
        nextStep();
        assertEquals(new SignInOutcome.Refused(), door.confirm.confirm(first.cookie(), door.codeNow(), HOME));
        assertTrue(door.resume(first.cookie()).isPresent());
    }

    @Test
    void switchingItOffNeedsPasswordAndCode() {
        nextStep();
        assertRefused(
                RefusalCode.FORBIDDEN, () -> door.secondFactor.disable(olga, "not the password", door.codeNow(), HOME));
        assertRefused(RefusalCode.FORBIDDEN, () -> door.secondFactor.disable(olga, PASSWORD, "000000", HOME));
        door.secondFactor.disable(olga, PASSWORD, door.codeNow(), HOME);
        assertInstanceOf(SignInOutcome.SignedIn.class, door.signIn.signIn("olga", PASSWORD, HOME));
        assertEquals(0, door.secondFactor.backupCodesLeft(olga));
    }

    @Test
    void switchingItOnNeedsASecretOfOursAndItsCode() {
        assertRefused(RefusalCode.ALREADY_EXISTS, () -> door.secondFactor.enable(olga, "SECRET", door.codeNow(), HOME));
        nextStep();
        door.secondFactor.disable(olga, PASSWORD, door.codeNow(), HOME);
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> door.secondFactor.enable(olga, "", door.codeNow(), HOME));
        assertRefused(RefusalCode.FORBIDDEN, () -> door.secondFactor.enable(olga, "SECRET", "000000", HOME));
    }

    @Test
    void aLongTextIsNoCode() {
        assertEquals(new SignInOutcome.Refused(), door.confirm.confirm(due().cookie(), "1".repeat(100_000), HOME));
    }
}
