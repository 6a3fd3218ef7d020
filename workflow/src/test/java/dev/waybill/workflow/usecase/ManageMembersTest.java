package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.refusal.RefusalCode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ManageMembersTest {
    private final Office office = new Office();

    @Test
    void keepsOnlyTheHashOfATokenThatSignsIn() {
        ManageMembers.Welcome welcome = office.members.add(office.olga, "eve", Role.VIEWER, ProjectChoice.only("shop"));
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
        assertEquals(ProjectLimit.to(id("shop")), welcome.member().limit());
    }

    @Test
    void isRefusedWithABadNameATakenOneOrAnUnknownProject() {
        assertRefused(
                RefusalCode.INVALID_ARGUMENT,
                () -> office.members.add(office.olga, "a\nb", Role.VIEWER, ProjectChoice.ALL));
        assertRefused(
                RefusalCode.ALREADY_EXISTS,
                () -> office.members.add(office.olga, "ann", Role.VIEWER, ProjectChoice.ALL));
        assertRefused(
                RefusalCode.NOT_FOUND,
                () -> office.members.add(office.olga, "eve", Role.VIEWER, ProjectChoice.only("nowhere")));
        assertRefused(RefusalCode.NOT_FOUND, () -> office.members.changeRole(office.olga, "nobody", Role.VIEWER));
    }

    @Test
    void endsTheOldTokenWhenANewOneIsMade() {
        ManageMembers.Welcome first = office.members.add(office.olga, "eve", Role.APPROVER, ProjectChoice.ALL);
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
        ManageMembers.Welcome eve = office.members.add(office.olga, "eve", Role.ADMIN, ProjectChoice.ALL);
        Administrator signedIn = office.signIn(eve);
        Member removed = office.removeMember.remove(office.olga, "eve", false).member();
        assertFalse(removed.present());
        assertEquals("", removed.tokenHash());
        assertEquals(Optional.empty(), office.members.signIn(office.operator, eve.token()));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.removeMember.remove(signedIn, "ann", false));
        assertEquals("member_removed", office.lastAudit().entry().action());
        assertEquals(
                "eve",
                office.members
                        .add(office.olga, "eve", Role.VIEWER, ProjectChoice.ALL)
                        .member()
                        .name());
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
            assertRefused(RefusalCode.FORBIDDEN, () -> office.members.add(admin, "eve", role, ProjectChoice.ALL));
            assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(admin, "ann", role));
            assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(admin, "olga", Role.VIEWER));
            assertRefused(RefusalCode.FORBIDDEN, () -> office.members.renewToken(admin, "olga"));
            assertRefused(RefusalCode.FORBIDDEN, () -> office.removeMember.remove(admin, "olga", false));
        } else {
            assertEquals(
                    role,
                    office.members
                            .add(admin, "eve", role, ProjectChoice.ALL)
                            .member()
                            .role());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVER", "DEVELOPER", "VIEWER"})
    @Promise("R10")
    void isClosedToAllOtherRoles(Role role) {
        Administrator member = office.add("eve", role);
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.add(member, "x", Role.VIEWER, ProjectChoice.ALL));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.renewToken(member, "eve"));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(member, "eve", Role.ADMIN));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.removeMember.remove(member, "ann", false));
    }

    @Test
    void limitsAMemberLaterAndLiftsTheLimit() {
        office.projects.connect(office.olga, "other");
        Member before = office.members.limit(office.olga, office.id("ann"), ProjectChoice.only("shop"));
        assertEquals("member_limited", office.lastAudit().entry().action());
        office.tick();
        Member narrowed = office.members.limit(office.olga, office.id("ann"), ProjectChoice.only("shop"));
        assertEquals(before.roleSinceMillis(), narrowed.roleSinceMillis(), "the same limit adds nothing");
        Member moved = office.members.limit(office.olga, office.id("ann"), ProjectChoice.only("other"));
        assertTrue(moved.roleSinceMillis() > before.roleSinceMillis(), "what was asked before is not theirs");
        assertEquals(
                ProjectLimit.NONE,
                office.members
                        .limit(office.olga, office.id("ann"), ProjectChoice.ALL)
                        .limit());
        assertRefused(
                RefusalCode.NOT_FOUND,
                () -> office.members.limit(office.olga, office.id("ann"), ProjectChoice.only("nowhere")));
        assertRefused(
                RefusalCode.NOT_FOUND,
                () -> office.members.limit(office.olga, new MemberId(999), ProjectChoice.only("shop")));
        assertRefused(
                RefusalCode.FORBIDDEN,
                () -> office.members.limit(office.dev, office.id("ann"), ProjectChoice.only("shop")));
        Administrator limited = office.add("lim", Role.ADMIN, "other");
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.limit(limited, office.id("lim"), ProjectChoice.ALL));
        assertRefused(
                RefusalCode.NOT_FOUND,
                () -> office.members.limit(limited, office.id("lim"), ProjectChoice.only("shop")));
        assertRefused(
                RefusalCode.FORBIDDEN,
                () -> office.members.limit(limited, office.id("ann"), ProjectChoice.only("other")));
    }

    @Test
    void keepsAnOwnerOfAllProjects() {
        assertRefused(
                RefusalCode.FORBIDDEN,
                () -> office.members.limit(office.olga, office.id("olga"), ProjectChoice.only("shop")));
        office.add("second", Role.OWNER, "shop");
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(office.olga, "olga", Role.ADMIN));
        office.add("third", Role.OWNER, "");
        assertEquals(
                "olga",
                office.members
                        .limit(office.olga, office.id("olga"), ProjectChoice.only("shop"))
                        .name());
    }

    @Test
    void reachesNoFurtherThanTheProjectOfALimitedAdmin() {
        office.projects.connect(office.olga, "other");
        Administrator limited = office.add("lim", Role.ADMIN, "other");
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.add(limited, "eve", Role.VIEWER, ProjectChoice.ALL));
        assertRefused(
                RefusalCode.NOT_FOUND,
                () -> office.members.add(limited, "eve", Role.VIEWER, ProjectChoice.only("shop")));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.renewToken(limited, "ann"));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.removeMember.remove(limited, "ann", false));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(limited, "ann", Role.VIEWER));
        assertEquals(
                "eve",
                office.members
                        .add(limited, "eve", Role.VIEWER, ProjectChoice.only("other"))
                        .member()
                        .name());
    }

    @Test
    void letsTheOperatorMakeGovernorsOnlyUntilOneCanSignIn() {
        CreateWorkspace create = office.createWorkspace;
        Administrator operator =
                Administrator.operator(create.create("new", "New", "oz").id());
        office.members.add(operator, "eve", Role.DEVELOPER, ProjectChoice.ALL);
        office.members.add(operator, "ada", Role.ADMIN, ProjectChoice.ALL);
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.add(operator, "eva", Role.OWNER, ProjectChoice.ALL));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.renewToken(operator, "oz"));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(operator, "eve", Role.ADMIN));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.removeMember.remove(operator, "ada", false));
        assertRefused(
                RefusalCode.FORBIDDEN, () -> office.members.add(operator, "eva", Role.APPROVER, ProjectChoice.ALL));
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
        office.members.add(operator, "alice", Role.APPROVER, ProjectChoice.ALL);
        assertEquals(
                Role.APPROVER,
                office.members
                        .add(operator, "bob", Role.APPROVER, ProjectChoice.ALL)
                        .member()
                        .role());
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

    @Test
    void limitsToSeveralProjectsAndNeverToNoneByMistake() {
        office.projects.connect(office.olga, "other");
        office.projects.connect(office.olga, "third");
        MemberId ann = office.id("ann");
        Member two = office.members.limit(office.olga, ann, ProjectChoice.only("shop", "other", "shop"));
        assertEquals(List.of(true, true, false), reach(two, "shop", "other", "third"));
        assertFalse(two.reachesProject(0), "what belongs to the whole workspace");
        assertTrue(office.lastAudit().entry().detail().contains(id("shop").text()));
        office.tick();
        Member narrowed = office.members.limit(office.olga, ann, ProjectChoice.only("other"));
        assertEquals(two.roleSinceMillis(), narrowed.roleSinceMillis(), "less was theirs before");
        Member widened = office.members.limit(office.olga, ann, ProjectChoice.only("other", "third"));
        assertTrue(widened.roleSinceMillis() > two.roleSinceMillis(), "what was asked there before is not theirs");
        assertRefused(
                RefusalCode.INVALID_ARGUMENT,
                () -> office.members.limit(office.olga, ann, ProjectChoice.only(List.of())));
        assertRefused(
                RefusalCode.INVALID_ARGUMENT,
                () -> office.members.add(office.olga, "eve", Role.VIEWER, ProjectChoice.only(List.of())));
        assertRefused(
                RefusalCode.INVALID_ARGUMENT,
                () -> office.members.limit(
                        office.olga, ann, ProjectChoice.only(Collections.nCopies(ProjectChoice.MOST + 1, "shop"))));
        assertRefused(
                RefusalCode.NOT_FOUND, () -> office.members.limit(office.olga, ann, ProjectChoice.only("shop", "")));
        office.projects.disconnect(office.olga, "third");
        assertRefused(
                RefusalCode.NOT_FOUND,
                () -> office.members.limit(office.olga, ann, ProjectChoice.only("shop", "third")));
        assertEquals(widened.limit(), member("ann").limit(), "none of the tries changed anything");
    }

    @Test
    void anAdminOfTwoProjectsReachesWhoSeesNoMore() {
        office.projects.connect(office.olga, "other");
        office.projects.connect(office.olga, "third");
        Administrator limited = office.add("lim", Role.ADMIN, "shop", "other");
        office.add("within", Role.VIEWER, "other");
        office.add("across", Role.VIEWER, "other", "third");
        office.add("beyond", Role.VIEWER, "third");
        assertEquals(
                Role.DEVELOPER,
                office.members.changeRole(limited, "within", Role.DEVELOPER).role());
        for (String out : List.of("across", "beyond", "ann")) {
            assertRefused(
                    RefusalCode.FORBIDDEN,
                    () -> office.members.limit(limited, office.id(out), ProjectChoice.only("other")));
            assertRefused(RefusalCode.FORBIDDEN, () -> office.members.changeRole(limited, out, Role.VIEWER));
        }
        assertRefused(
                RefusalCode.NOT_FOUND,
                () -> office.members.limit(limited, office.id("within"), ProjectChoice.only("other", "third")));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.members.limit(limited, office.id("lim"), ProjectChoice.ALL));
    }

    private Member member(String name) {
        return office.ledger.read(
                office.workspace,
                transaction -> transaction.members().findByName(name).orElseThrow());
    }

    private ProjectId id(String slug) {
        return office.ledger.read(
                office.workspace,
                transaction ->
                        transaction.projects().findBySlug(slug).orElseThrow().id());
    }

    private List<Boolean> reach(Member member, String... slugs) {
        return Stream.of(slugs)
                .map(slug -> member.reachesProject(id(slug).value()))
                .toList();
    }
}
