package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.RefusalCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ManageMembersTest {
    private final Office office = new Office();

    @Test
    void keepsOnlyTheHashOfATokenThatSignsIn() {
        ManageMembers.Welcome welcome = office.members.add(office.olga, "eve", Role.VIEWER, "shop");
        assertEquals(welcome.token().hash().hex(), welcome.member().tokenHash());
        assertFalse(welcome.toString().contains(welcome.token().reveal()));
        Administrator eve =
                office.members.signIn(office.operator, welcome.token()).orElseThrow();
        assertEquals(welcome.member().id().value(), eve.actor().id());
        assertEquals(office.operator.origin(), eve.origin());
        assertEquals("member_added", office.lastAudit().entry().action());
        assertEquals(
                "{\"role\":\"viewer\",\"new_token\":true}",
                office.lastAudit().entry().detail());
        assertTrue(welcome.member().project() > 0);
    }

    @Test
    void isRefusedWithABadNameATakenOneOrAnUnknownProject() {
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> office.members.add(office.olga, "a\nb", Role.VIEWER, ""));
        assertRefused(RefusalCode.ALREADY_EXISTS, () -> office.members.add(office.olga, "ann", Role.VIEWER, ""));
        assertRefused(RefusalCode.NOT_FOUND, () -> office.members.add(office.olga, "eve", Role.VIEWER, "nowhere"));
        assertRefused(RefusalCode.NOT_FOUND, () -> office.members.changeRole(office.olga, "nobody", Role.VIEWER));
    }

    @Test
    void endsTheOldTokenWhenANewOneIsMade() {
        ManageMembers.Welcome first = office.members.add(office.olga, "eve", Role.APPROVER, "");
        office.tick();
        ManageMembers.Welcome second = office.members.renewToken(office.olga, "eve");
        assertEquals(Optional.empty(), office.members.signIn(office.operator, first.token()));
        assertTrue(office.members.signIn(office.operator, second.token()).isPresent());
        assertEquals(office.clock.millis(), second.member().roleSinceMillis());
        assertEquals(first.member().addedAtMillis(), second.member().addedAtMillis());
        assertEquals(
                "{\"role\":\"approver\",\"new_token\":true}",
                office.lastAudit().entry().detail());
    }

    @Test
    void endsTokenAndRightsWhenRemoved() {
        ManageMembers.Welcome eve = office.members.add(office.olga, "eve", Role.ADMIN, "");
        Administrator signedIn = office.signIn(eve);
        Member removed = office.removeMember.remove(office.olga, "eve", false).member();
        assertFalse(removed.present());
        assertEquals("", removed.tokenHash());
        assertEquals(Optional.empty(), office.members.signIn(office.operator, eve.token()));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.removeMember.remove(signedIn, "ann", false));
        assertEquals("member_removed", office.lastAudit().entry().action());
        assertEquals(
                "eve",
                office.members.add(office.olga, "eve", Role.VIEWER, "").member().name());
    }

    @Test
    void alwaysLeavesAnOwner() {
        assertRefused(RefusalCode.FORBIDDEN, () -> office.removeMember.remove(office.olga, "olga", false));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(office.olga, "olga", Role.ADMIN));
        assertEquals(
                Role.OWNER,
                office.members.changeRole(office.olga, "olga", Role.OWNER).role());
        Administrator second = office.add("second", Role.OWNER, "");
        assertEquals(
                Role.ADMIN,
                office.members.changeRole(second, "olga", Role.ADMIN).role());
        assertRefused(RefusalCode.FORBIDDEN, () -> office.removeMember.remove(second, "second", false));
    }

    @ParameterizedTest
    @EnumSource
    void givesAnAdminEveryRoleButTheOwners(Role role) {
        Administrator admin = office.add("ada", Role.ADMIN, "");
        if (role == Role.OWNER) {
            assertRefused(RefusalCode.FORBIDDEN, () -> office.members.add(admin, "eve", role, ""));
            assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(admin, "ann", role));
            assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(admin, "olga", Role.VIEWER));
            assertRefused(RefusalCode.FORBIDDEN, () -> office.members.renewToken(admin, "olga"));
            assertRefused(RefusalCode.FORBIDDEN, () -> office.removeMember.remove(admin, "olga", false));
        } else {
            assertEquals(
                    role, office.members.add(admin, "eve", role, "").member().role());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVER", "DEVELOPER", "VIEWER"})
    @Promise("R10")
    void isClosedToAllOtherRoles(Role role) {
        Administrator member = office.add("eve", role, "");
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.add(member, "x", Role.VIEWER, ""));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.renewToken(member, "eve"));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(member, "eve", Role.ADMIN));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.removeMember.remove(member, "ann", false));
    }

    @Test
    void limitsAMemberLaterAndLiftsTheLimit() {
        office.projects.connect(office.olga, "other");
        Member before = office.members.limit(office.olga, "ann", "shop");
        assertEquals("member_limited", office.lastAudit().entry().action());
        office.tick();
        Member narrowed = office.members.limit(office.olga, "ann", "shop");
        assertEquals(before.roleSinceMillis(), narrowed.roleSinceMillis(), "the same limit adds nothing");
        Member moved = office.members.limit(office.olga, "ann", "other");
        assertTrue(moved.roleSinceMillis() > before.roleSinceMillis(), "what was asked before is not theirs");
        assertEquals(0, office.members.limit(office.olga, "ann", "").project());
        assertRefused(RefusalCode.NOT_FOUND, () -> office.members.limit(office.olga, "ann", "nowhere"));
        assertRefused(RefusalCode.NOT_FOUND, () -> office.members.limit(office.olga, "nobody", "shop"));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.limit(office.dev, "ann", "shop"));
        Administrator limited = office.add("lim", Role.ADMIN, "other");
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.limit(limited, "lim", ""));
        assertRefused(RefusalCode.NOT_FOUND, () -> office.members.limit(limited, "lim", "shop"));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.limit(limited, "ann", "other"));
    }

    @Test
    void keepsAnOwnerOfAllProjects() {
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.limit(office.olga, "olga", "shop"));
        office.add("second", Role.OWNER, "shop");
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(office.olga, "olga", Role.ADMIN));
        office.add("third", Role.OWNER, "");
        assertEquals("olga", office.members.limit(office.olga, "olga", "shop").name());
    }

    @Test
    void reachesNoFurtherThanTheProjectOfALimitedAdmin() {
        office.projects.connect(office.olga, "other");
        Administrator limited = office.add("lim", Role.ADMIN, "other");
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.add(limited, "eve", Role.VIEWER, ""));
        assertRefused(RefusalCode.NOT_FOUND, () -> office.members.add(limited, "eve", Role.VIEWER, "shop"));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.renewToken(limited, "ann"));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.removeMember.remove(limited, "ann", false));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(limited, "ann", Role.VIEWER));
        assertEquals(
                "eve",
                office.members
                        .add(limited, "eve", Role.VIEWER, "other")
                        .member()
                        .name());
    }

    @Test
    void letsTheOperatorMakeGovernorsOnlyUntilOneCanSignIn() {
        CreateWorkspace create = office.createWorkspace;
        Administrator operator =
                Administrator.operator(create.create("new", "New", "oz").id());
        office.members.add(operator, "eve", Role.DEVELOPER, "");
        office.members.add(operator, "ada", Role.ADMIN, "");
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.add(operator, "eva", Role.OWNER, ""));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.renewToken(operator, "oz"));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(operator, "eve", Role.ADMIN));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.removeMember.remove(operator, "ada", false));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.add(operator, "eva", Role.APPROVER, ""));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(operator, "eve", Role.APPROVER));
        assertEquals(
                Role.VIEWER,
                office.members.changeRole(operator, "eve", Role.VIEWER).role());
    }

    @Test
    void letsTheOperatorAddAnyoneWhileNobodyThatGovernsCanSignIn() {
        CreateWorkspace create = office.createWorkspace;
        Administrator operator =
                Administrator.operator(create.create("new", "New", "oz").id());
        office.members.add(operator, "alice", Role.APPROVER, "");
        assertEquals(
                Role.APPROVER,
                office.members.add(operator, "bob", Role.APPROVER, "").member().role());
        office.members.renewToken(operator, "oz");
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.renewToken(operator, "alice"));
    }

    @Test
    void knowsNoTokenOfAnotherWorkspace() {
        WorkspaceId other = office.createWorkspace.create("new", "New", "oz").id();
        KeyText token =
                office.members.renewToken(Administrator.operator(other), "oz").token();
        assertEquals(Optional.empty(), office.members.signIn(office.operator, token));
    }
}
