package dev.waybill.workflow.signin;

import static dev.waybill.workflow.signin.FrontDoor.HOME;
import static dev.waybill.workflow.signin.FrontDoor.PASSWORD;
import static dev.waybill.workflow.signin.FrontDoor.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.person.SessionRules;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.ProjectChoice;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A forgotten password: who may make the link, what it opens, and what it never opens. */
class RenewPasswordTest {
    private static final String NEXT = "an entirely new password";

    private final FrontDoor door = new FrontDoor();

    @BeforeEach
    void letThemIn() {
        door.firstIn();
        enter("vera", Role.VIEWER);
        enter("adam", Role.ADMIN);
    }

    private SignInOutcome.SignedIn enter(String name, Role role) {
        return door.accept.accept(door.link(name, role), name, PASSWORD, HOME);
    }

    private String link(String maker, String member) {
        return door.renewPassword.link(door.as(maker), door.id(member), false).reveal();
    }

    private void use(String link) {
        door.renewPassword.use(link, NEXT, HOME);
    }

    private SignInOutcome signIn(String name, String password) {
        return door.signIn.signIn(name, password, HOME);
    }

    @Test
    void aLinkSetsAPasswordOnceAndEndsAllSessions() {
        var open = assertInstanceOf(SignInOutcome.SignedIn.class, signIn("vera", PASSWORD));
        String link = link("adam", "vera");
        assertEquals("vera", door.renewPassword.look(link).orElseThrow().name());
        assertInstanceOf(SignInOutcome.SignedIn.class, signIn("vera", PASSWORD), "good until the link is used");
        door.clock.advance(Duration.ofMillis(1));
        long before = door.member("vera").roleSinceMillis();
        use(link);
        assertTrue(door.resume(open.cookie()).isEmpty(), "the session has ended");
        assertInstanceOf(SignInOutcome.SignedIn.class, signIn("vera", NEXT));
        assertInstanceOf(SignInOutcome.Refused.class, signIn("vera", PASSWORD));
        assertTrue(door.member("vera").roleSinceMillis() > before, "what was asked before is not theirs to approve");
        assertRefused(RefusalCode.NOT_FOUND, () -> use(link));
        assertTrue(door.renewPassword.look(link).isEmpty());
        assertTrue(door.people.audit().contains(AuditAction.PASSWORD_LINK_MADE));
        assertTrue(door.people.audit().contains(AuditAction.PASSWORD_RENEWED));
    }

    @Test
    void itIsGoodForAQuarterOfAnHourAndANewOneEndsIt() {
        String old = link("olga", "vera");
        String link = link("olga", "vera");
        assertRefused(RefusalCode.NOT_FOUND, () -> use(old));
        door.clock.advance(SessionRules.PASSWORD_LINK.minusMillis(1));
        assertTrue(door.renewPassword.look(link).isPresent());
        door.clock.advance(Duration.ofMillis(1));
        assertRefused(RefusalCode.NOT_FOUND, () -> use(link));
        assertInstanceOf(SignInOutcome.SignedIn.class, signIn("vera", PASSWORD));
    }

    @Test
    void aBadPasswordLeavesTheLinkGood() {
        String link = link("olga", "vera");
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> door.renewPassword.use(link, "short", HOME));
        use(link);
    }

    @Test
    void nobodyReachesBeyondTheirRoleNorThemselvesNorDoesTheShell() {
        enter("vic", Role.VIEWER);
        assertRefused(RefusalCode.FORBIDDEN, () -> link("vic", "vera"));
        assertRefused(RefusalCode.FORBIDDEN, () -> link("adam", "olga"));
        assertRefused(RefusalCode.FORBIDDEN, () -> link("olga", "olga"));
        assertRefused(
                RefusalCode.FORBIDDEN,
                () -> door.renewPassword.link(Administrator.operator(door.workspace), door.id("vera"), false));
        door.members.add(door.as("olga"), "new", Role.VIEWER, ProjectChoice.ALL);
        assertRefused(RefusalCode.PRECONDITION_FAILED, () -> link("olga", "new"));
    }

    /** One password opens all workspaces of its person: an admin of one must not become an owner of the other. */
    @Test
    void aMembershipBeyondTheMakersReachClosesTheWay() {
        WorkspaceId other =
                door.createWorkspace.create("other", "Other", "vera").id();
        String theirs = door.firstOwner.link(other).orElseThrow().reveal();
        var vera = assertInstanceOf(SignInOutcome.SignedIn.class, signIn("vera", PASSWORD));
        String early = link("adam", "vera");
        door.accept.join(theirs, vera.person().id(), HOME);
        assertRefused(RefusalCode.FORBIDDEN, () -> link("adam", "vera"));
        assertRefused(RefusalCode.NOT_FOUND, () -> use(early));
    }

    @Test
    void whoLostTheRightOpensNothingWithAnOldLink() {
        String link = link("adam", "vera");
        door.members.changeRole(door.as("olga"), "adam", Role.VIEWER);
        assertTrue(door.renewPassword.look(link).isEmpty());
        assertRefused(RefusalCode.NOT_FOUND, () -> use(link));
    }

    @Test
    void neitherLinkDoesTheOthersWork() {
        String renew = link("olga", "vera");
        assertTrue(door.accept.look(renew).isEmpty());
        assertRefused(RefusalCode.NOT_FOUND, () -> door.accept.accept(renew, "eve", PASSWORD, HOME));
        String invitation = door.link("zoe", Role.VIEWER);
        assertTrue(door.renewPassword.look(invitation).isEmpty());
        assertRefused(RefusalCode.NOT_FOUND, () -> use(invitation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wbl_", "wbs_0123", "../..", "<script>"})
    void whatIsNoLinkLeadsNowhere(String link) {
        assertTrue(door.renewPassword.look(link).isEmpty());
        assertRefused(RefusalCode.NOT_FOUND, () -> use(link));
    }

    @Test
    void endingTheSecondFactorIsAChoiceThatIsKeptByItself() {
        String link =
                door.renewPassword.link(door.as("olga"), door.id("vera"), true).reveal();
        assertEquals(
                "second_factor_waived",
                door.ledger
                        .read(
                                door.workspace,
                                transaction -> transaction
                                        .audit()
                                        .page(Long.MAX_VALUE, 1)
                                        .getFirst())
                        .entry()
                        .action());
        use(link);
        assertInstanceOf(SignInOutcome.SignedIn.class, signIn("vera", NEXT));
    }
}
