package dev.waybill.workflow.signin;

import static dev.waybill.workflow.signin.FrontDoor.HOME;
import static dev.waybill.workflow.signin.FrontDoor.PASSWORD;
import static dev.waybill.workflow.signin.FrontDoor.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.person.SessionRules;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.ProjectChoice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTest {
    private final FrontDoor door = new FrontDoor();

    private void accept(String link, String name) {
        door.accept.accept(link, name, PASSWORD, HOME);
    }

    @Test
    void theFirstOwnersLinkLetsThemInOnce() {
        String link = door.firstLink();
        assertEquals("olga", door.accept.look(link).orElseThrow().memberName());
        assertEquals("acme", door.accept.look(link).orElseThrow().workspace().slug());
        var olga = door.accept.accept(link, "Olga P.", PASSWORD, HOME);
        assertEquals(
                List.of(new Membership(door.workspace, door.id("olga"))),
                door.resume(olga.cookie()).orElseThrow().memberships());
        assertTrue(door.member("olga").signsIn());
        assertEquals(
                List.of(AuditAction.MEMBER_INVITED, AuditAction.PERSON_JOINED, AuditAction.SIGNED_IN),
                door.people.audit());
        assertTrue(door.accept.look(link).isEmpty());
        assertRefused(RefusalCode.NOT_FOUND, () -> accept(link, "eve"));
        assertRefused(
                RefusalCode.NOT_FOUND,
                () -> door.accept.join(link, olga.person().id(), HOME));
    }

    @Test
    void itIsGoodForAQuarterOfAnHour() {
        String link = door.firstLink();
        door.clock.advance(SessionRules.FIRST_OWNER_LINK.minusMillis(1));
        assertTrue(door.accept.look(link).isPresent());
        door.clock.advance(Duration.ofMillis(1));
        assertTrue(door.accept.look(link).isEmpty());
        assertRefused(RefusalCode.NOT_FOUND, () -> accept(link, "olga"));
    }

    @Test
    void aNewOneEndsTheOldOneAndThereIsNoneOnceSomebodyCanActAsOwner() {
        String old = door.firstLink();
        String link = door.firstLink();
        assertRefused(RefusalCode.NOT_FOUND, () -> accept(old, "olga"));
        accept(link, "olga");
        assertEquals(Optional.empty(), door.firstOwner.link(door.workspace));
    }

    @Test
    void thereIsNoneEitherForAnOwnerWithAToken() {
        door.members.renewToken(Administrator.operator(door.workspace), "olga");
        assertEquals(Optional.empty(), door.firstOwner.link(door.workspace));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wbl_", "wbs_0123", "../..", "wbl_000000000000000000000000000000000000000000000000000"})
    void whatIsNoLinkLeadsNowhere(String link) {
        assertTrue(door.accept.look(link).isEmpty());
        assertRefused(RefusalCode.NOT_FOUND, () -> accept(link, "olga"));
    }

    @Test
    void aMistakeLeavesTheLinkGood() {
        String link = door.firstLink();
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> door.accept.accept(link, "olga", "short", HOME));
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> accept(link, "ol\u202ega"));
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> accept(link, " "));
        accept(link, "olga");
        String another = door.link("vera", Role.VIEWER);
        assertRefused(RefusalCode.ALREADY_EXISTS, () -> accept(another, "OLGA"));
        accept(another, "vera");
    }

    @Test
    void anInvitedMemberHasADay() {
        door.firstIn();
        String link = door.link("vera", Role.VIEWER);
        door.clock.advance(SessionRules.INVITATION.minusMillis(1));
        assertTrue(door.accept.look(link).isPresent());
        door.clock.advance(Duration.ofMillis(1));
        assertRefused(RefusalCode.NOT_FOUND, () -> accept(link, "vera"));
    }

    @Test
    void aMemberWithAPersonIsNotInvitedAgain() {
        door.firstIn();
        accept(door.link("vera", Role.VIEWER), "vera");
        assertRefused(RefusalCode.ALREADY_EXISTS, () -> door.invite.invite(door.as("olga"), door.id("vera")));
    }

    @Test
    void onlyWhoGivesTheRoleInvites() {
        door.firstIn();
        door.members.add(door.as("olga"), "adam", Role.ADMIN, ProjectChoice.ALL);
        door.members.add(door.as("olga"), "vera", Role.VIEWER, ProjectChoice.ALL);
        assertRefused(RefusalCode.FORBIDDEN, () -> door.invite.invite(door.as("vera"), door.id("vera")));
        // An admin does not reach an owner, nor, once somebody governs, does whoever has a shell.
        door.members.add(door.as("olga"), "otto", Role.OWNER, ProjectChoice.ALL);
        assertRefused(RefusalCode.FORBIDDEN, () -> door.invite.invite(door.as("adam"), door.id("otto")));
        assertRefused(
                RefusalCode.FORBIDDEN,
                () -> door.invite.invite(Administrator.operator(door.workspace), door.id("otto")));
        door.invite.invite(door.as("adam"), door.id("vera"));
    }

    @Test
    void aLinkIsWorthNoMoreThanItsMakerWhenItIsUsed() {
        door.firstIn();
        door.members.add(door.as("olga"), "adam", Role.ADMIN, ProjectChoice.ALL);
        door.members.add(door.as("olga"), "vera", Role.VIEWER, ProjectChoice.ALL);
        String link = door.invite.invite(door.as("adam"), door.id("vera")).reveal();
        door.removeMember.remove(door.as("olga"), "adam", false);
        assertTrue(door.accept.look(link).isEmpty());
        assertRefused(RefusalCode.FORBIDDEN, () -> accept(link, "vera"));
    }

    @Test
    void anOwnersLinkFromTheShellIsWorthlessOnceAnotherGoverns() {
        String planted = door.firstLink();
        door.members.renewToken(Administrator.operator(door.workspace), "olga");
        assertRefused(RefusalCode.FORBIDDEN, () -> accept(planted, "eve"));
    }

    @Test
    void aRemovedMembersLinkLeadsNowhere() {
        door.firstIn();
        String link = door.link("vera", Role.VIEWER);
        door.removeMember.remove(door.as("olga"), "vera", false);
        assertRefused(RefusalCode.NOT_FOUND, () -> accept(link, "vera"));
    }

    @Test
    void somebodyWhoIsInAlreadyJoinsAnotherWorkspace() {
        var olga = door.firstIn();
        var second = door.createWorkspace.create("second", "Second", "olga").id();
        String link = door.firstOwner.link(second).orElseThrow().reveal();
        assertTrue(door.accept.look(link).orElseThrow().personExists());
        door.accept.join(link, olga.person().id(), HOME);
        assertEquals(2, door.resume(olga.cookie()).orElseThrow().memberships().size());
        assertEquals(Optional.empty(), door.firstOwner.link(second));
    }
}
