package dev.waybill.workflow.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.project.ProjectLimit;
import org.junit.jupiter.api.Test;

final class MemberTest {
    private static final Member APPROVER =
            new Member(new MemberId(1), "ann", Role.APPROVER, ProjectLimit.NONE, "hash", false, 10, 20, 0);

    @Test
    void beginsAnewWithARoleThatAddsARight() {
        assertEquals(
                new Member(new MemberId(1), "ann", Role.DEVELOPER, ProjectLimit.NONE, "hash", false, 10, 30, 0),
                APPROVER.withRole(Role.DEVELOPER, 30));
        assertEquals(30, APPROVER.withRole(Role.ADMIN, 30).roleSinceMillis());
    }

    @Test
    void keepsItsTimeWithARoleThatAddsNone() {
        assertEquals(
                new Member(new MemberId(1), "ann", Role.VIEWER, ProjectLimit.NONE, "hash", false, 10, 20, 0),
                APPROVER.withRole(Role.VIEWER, 30));
        assertEquals(APPROVER, APPROVER.withRole(Role.APPROVER, 30));
    }

    @Test
    void beginsAnewWithAToken() {
        assertEquals(
                new Member(new MemberId(1), "ann", Role.APPROVER, ProjectLimit.NONE, "other", false, 10, 30, 0),
                APPROVER.withToken("other", 30));
    }

    @Test
    void leavesItsRowAndNotItsToken() {
        Member removed = APPROVER.removed(40);
        assertEquals(
                new Member(new MemberId(1), "ann", Role.APPROVER, ProjectLimit.NONE, "", false, 10, 20, 40), removed);
        assertTrue(APPROVER.present());
        assertFalse(removed.present());
    }

    @Test
    void reachesAllProjectsOrItsOwn() {
        assertTrue(APPROVER.reachesProject(0));
        assertTrue(APPROVER.reachesProject(7));
        Member limited = new Member(
                new MemberId(1), "ann", Role.APPROVER, ProjectLimit.to(new ProjectId(7)), "", false, 10, 20, 0);
        assertTrue(limited.reachesProject(7));
        assertFalse(limited.reachesProject(8));
        assertFalse(limited.reachesProject(0));
    }
}
