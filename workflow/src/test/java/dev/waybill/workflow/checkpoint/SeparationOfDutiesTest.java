package dev.waybill.workflow.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.workspace.Grade;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.TextMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeparationOfDutiesTest {
    private static final ProjectId PROJECT = new ProjectId(5);
    private static final long BEFORE = Checkpoints.ASKED_AT - 1;
    private static final long STRANGER = 99;

    /** Every combination there is, judged by the sentences of the design and not by the code's own order. */
    @Test
    void followsTheWholeTable() {
        int seen = 0;
        for (Role role : Role.values()) {
            for (long member : new long[] {Checkpoints.OWNER, Checkpoints.MAKER, STRANGER}) {
                for (long since : new long[] {BEFORE, Checkpoints.ASKED_AT, Checkpoints.ASKED_AT + 1}) {
                    for (int policies = 0; policies < 4; policies++) {
                        Policy policy = new Policy(TextMode.GUARDED, (policies & 1) != 0, (policies & 2) != 0);
                        for (Grade grade : Grade.values()) {
                            for (CheckpointKind kind : CheckpointKind.values()) {
                                for (Decision decision : Decision.values()) {
                                    for (int members : new int[] {1, 2}) {
                                        Optional<String> objection = SeparationOfDuties.objection(
                                                Checkpoints.asked(kind, grade),
                                                PROJECT,
                                                decision,
                                                member(member, role, 0, since),
                                                policy,
                                                members);
                                        assertEquals(
                                                allowed(role, member, since, policy, grade, kind, decision, members),
                                                objection.isEmpty(),
                                                () -> String.join(
                                                        " ",
                                                        role.text(),
                                                        "" + member,
                                                        "" + since,
                                                        policy.toString(),
                                                        grade.text(),
                                                        kind.text(),
                                                        decision.name(),
                                                        objection.toString()));
                                        seen++;
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        assertEquals(5 * 3 * 3 * 4 * 2 * 6 * 3 * 2, seen);
    }

    private static boolean allowed(
            Role role,
            long member,
            long since,
            Policy policy,
            Grade grade,
            CheckpointKind kind,
            Decision decision,
            int members) {
        boolean decides = role == Role.OWNER || role == Role.ADMIN || role == Role.APPROVER;
        boolean approves = decision == Decision.APPROVE;
        boolean initiator = member != STRANGER;
        boolean aloneAndAllowed = policy.selfApproval() && members == 1;
        boolean lateComer = since >= Checkpoints.ASKED_AT;
        boolean outward = kind == CheckpointKind.MERGE || kind == CheckpointKind.DEPLOY;
        boolean outwardFromHere = outward && grade == Grade.LOCAL && !policy.localApprovals();
        return decides && (!approves || ((!initiator || aloneAndAllowed) && !lateComer && !outwardFromHere));
    }

    @ParameterizedTest
    @CsvSource({
        "VIEWER, 0, 0, may not decide checkpoints",
        "APPROVER, 6, 0, limited to other projects",
        "APPROVER, 0, 1000, after this was asked"
    })
    void saysWhichSentenceItFollowed(Role role, long project, long since, String words) {
        String objection = SeparationOfDuties.objection(
                        Checkpoints.asked(CheckpointKind.PLAN, Grade.SERVED),
                        PROJECT,
                        Decision.APPROVE,
                        member(STRANGER, role, project, since),
                        Policy.DEFAULT,
                        2)
                .orElseThrow();
        assertTrue(objection.contains(words), objection);
    }

    @Test
    void letsAMemberOfOneProjectDecideThereAndNowhereElse() {
        Checkpoint asked = Checkpoints.asked(CheckpointKind.PLAN, Grade.SERVED);
        for (Decision decision : Decision.values()) {
            assertTrue(SeparationOfDuties.objection(
                            asked, PROJECT, decision, member(STRANGER, Role.APPROVER, 5, BEFORE), Policy.DEFAULT, 2)
                    .isEmpty());
            assertTrue(SeparationOfDuties.objection(
                            asked, PROJECT, decision, member(STRANGER, Role.APPROVER, 6, BEFORE), Policy.DEFAULT, 2)
                    .isPresent());
        }
    }

    private static Member member(long id, Role role, long project, long since) {
        return new Member(
                new MemberId(id),
                "name",
                role,
                project == 0 ? ProjectLimit.NONE : ProjectLimit.to(new ProjectId(project)),
                "",
                false,
                0,
                since,
                0);
    }
}
