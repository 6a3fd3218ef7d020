package dev.waybill.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.TextMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuorumTest {
    private final Office office = new Office();
    private final SetQuorum quorum = new SetQuorum(office.ledger);
    private final ViewCheckpoints view = new ViewCheckpoints(office.ledger);
    private final Administrator bob = office.add("bob", Role.APPROVER, "");
    private final Administrator cyn = office.add("cyn", Role.ADMIN, "");
    private final Handle handle;
    private final Checkpoint asked;

    QuorumTest() {
        quorum.set(office.olga, "shop", CheckpointKind.PLAN, 2);
        office.tick();
        handle = office.start("feature");
        asked = office.ask(handle, CheckpointKind.PLAN, "May I?", "");
        office.tick();
    }

    private CheckpointState state() {
        return office.kept(asked).state();
    }

    private List<String> approvers() {
        return view.show(office.olga, asked.id()).approvals().stream()
                .map(CheckpointDetails.Approver::name)
                .toList();
    }

    @Test
    @Promise("B13")
    void theLastOfSeveralApprovalsDecidesAndNoneBefore() {
        assertEquals(
                CheckpointState.PENDING,
                office.decide(office.ann, asked, Decision.APPROVE).state());
        assertEquals(CheckpointState.PENDING, state());
        assertEquals(
                EventType.CHECKPOINT_APPROVAL_COUNTED, office.lastEvent(handle).type());
        assertEquals(List.of("ann"), approvers());
        office.tick();
        assertEquals(
                CheckpointState.APPROVED,
                office.decide(bob, asked, Decision.APPROVE).state());
        assertEquals(EventType.CHECKPOINT_APPROVED, office.lastEvent(handle).type());
        assertEquals(List.of("ann", "bob"), approvers());
        office.removeMember.remove(office.olga, "bob", false);
        assertEquals(List.of("ann", "bob"), approvers(), "who decided stays named");
    }

    @Test
    @Promise("B13")
    void theSameMemberCountsOnce() {
        office.decide(office.ann, asked, Decision.APPROVE);
        String message =
                Office.assertRefused(RefusalCode.FORBIDDEN, () -> office.decide(office.ann, asked, Decision.APPROVE));
        assertTrue(message.contains("2 different members"), message);
        assertEquals(CheckpointState.PENDING, state());
        assertEquals(
                EventType.CHECKPOINT_DECISION_REFUSED, office.lastEvent(handle).type());
    }

    @Test
    @Promise("B13")
    void theInitiatorNeverCountsWhateverThePolicy() {
        office.setPolicy(new Policy(TextMode.GUARDED, true, false));
        Administrator asker = office.dev;
        office.members.changeRole(office.olga, "dev", Role.APPROVER);
        Office.assertRefused(RefusalCode.FORBIDDEN, () -> office.decide(asker, asked, Decision.APPROVE));
        Office.assertRefused(RefusalCode.FORBIDDEN, () -> office.decide(office.operator, asked, Decision.APPROVE));
        assertEquals(List.of(), approvers());
    }

    @Test
    void oneRejectionRejectsEvenOfWhoApprovedBefore() {
        office.decide(office.ann, asked, Decision.APPROVE);
        office.decide(office.ann, asked, Decision.REJECT);
        assertEquals(CheckpointState.REJECTED, state());
        Office.assertRefused(RefusalCode.NOT_PENDING, () -> office.decide(bob, asked, Decision.APPROVE));
    }

    @Test
    void anApprovalOfWhoWasRemovedOrDemotedNoLongerCounts() {
        office.decide(office.ann, asked, Decision.APPROVE);
        office.removeMember.remove(office.olga, "ann", false);
        assertEquals(List.of(), approvers());
        office.decide(bob, asked, Decision.APPROVE);
        assertEquals(CheckpointState.PENDING, state());
        office.members.changeRole(office.olga, "bob", Role.VIEWER);
        office.decide(cyn, asked, Decision.APPROVE);
        assertEquals(CheckpointState.PENDING, state());
        assertEquals(List.of("cyn"), approvers());
        office.decide(office.olga, asked, Decision.APPROVE);
        assertEquals(CheckpointState.APPROVED, state());
    }

    @Test
    void approvalsEndWithWhatTheyWereGivenFor() {
        office.decide(office.ann, asked, Decision.APPROVE);
        office.setScope("src/**");
        assertEquals(CheckpointState.VOIDED, state());
        Checkpoint again = office.ask(handle, CheckpointKind.PLAN, "May I?", "");
        office.tick();
        office.decide(bob, again, Decision.APPROVE);
        assertEquals(CheckpointState.PENDING, office.kept(again).state());
    }

    @Test
    void aRuleHoldsForItsKindAndForWhatIsAskedLater() {
        Checkpoint other = office.ask(handle, CheckpointKind.BUDGET, "More?", "");
        office.tick();
        assertEquals(
                CheckpointState.APPROVED,
                office.decide(office.ann, other, Decision.APPROVE).state());
        quorum.set(office.olga, "shop", CheckpointKind.PLAN, 1);
        assertEquals(List.of(), quorum.rules(office.olga));
        office.decide(office.ann, asked, Decision.APPROVE);
        assertEquals(CheckpointState.PENDING, state(), "what was asked under the rule is decided under it");
    }

    @Test
    void onlyAnOwnerSetsItAndWhoHasAShellOnlyRaisesIt() {
        Office.assertRefused(RefusalCode.FORBIDDEN, () -> quorum.set(cyn, "shop", CheckpointKind.PLAN, 1));
        Office.assertRefused(RefusalCode.FORBIDDEN, () -> quorum.set(office.ann, "shop", CheckpointKind.PLAN, 3));
        Office.assertRefused(RefusalCode.FORBIDDEN, () -> quorum.set(office.operator, "shop", CheckpointKind.PLAN, 1));
        quorum.set(office.operator, "shop", CheckpointKind.MERGE, 2);
        Office.assertRefused(
                RefusalCode.INVALID_ARGUMENT, () -> quorum.set(office.olga, "shop", CheckpointKind.PLAN, 0));
        Office.assertRefused(
                RefusalCode.INVALID_ARGUMENT,
                () -> quorum.set(office.olga, "shop", CheckpointKind.PLAN, Caps.APPROVALS + 1));
        Office.assertRefused(RefusalCode.NOT_FOUND, () -> quorum.set(office.olga, "none", CheckpointKind.PLAN, 2));
        assertEquals("quorum_set", office.lastAudit().entry().action());
    }

    @Test
    void aDisconnectedProjectHasNoRules() {
        office.projects.disconnect(office.olga, "shop");
        assertEquals(List.of(), quorum.rules(office.olga));
    }
}
