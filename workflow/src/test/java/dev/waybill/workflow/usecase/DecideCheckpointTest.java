package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.HEAD;
import static dev.waybill.workflow.usecase.Office.OTHER_HEAD;
import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.workspace.Grade;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.TextMode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link DecideCheckpoint} and {@link VerifyHead}. */
final class DecideCheckpointTest {
    private static final Set<CheckpointKind> MERGE = Set.of(CheckpointKind.MERGE);

    private final Office office = new Office();
    private final Handle handle = office.start("feature");

    @ParameterizedTest
    @CsvSource({
        "APPROVE, APPROVED, CHECKPOINT_APPROVED",
        "REJECT, REJECTED, CHECKPOINT_REJECTED",
        "REQUEST_CHANGES, CHANGES_REQUESTED, CHECKPOINT_CHANGES_REQUESTED"
    })
    void keepsWhoDecidedWhatAboutWhichBinding(Decision decision, CheckpointState state, EventType type) {
        Checkpoint asked = askToMerge();
        office.tick();
        Checkpoint decided = office.decide(office.ann, asked, decision);
        assertEquals(decided, office.kept(asked));
        assertEquals(state, decided.state());
        assertEquals(office.ann.actor().id(), decided.decidedBy());
        assertFalse(decided.bySelf());
        assertEquals("because", decided.comment());
        assertEquals(office.clock.millis(), decided.decidedAtMillis());
        assertEquals(type, office.lastEvent(handle).type());
        assertEquals(office.ann.actor(), office.lastEvent(handle).actor());
        assertEquals("because", office.lastEvent(handle).text());
        assertTrue(office.lastEvent(handle).detail().contains(Binding.of(asked).digest()));
    }

    @Test
    void keepsEachRefusalInTheTimeline() {
        Checkpoint asked = askToMerge();
        office.tick();
        Administrator late = office.add("late", Role.APPROVER, "");
        assertRefusedAndKept(RefusalCode.FORBIDDEN, office.dev, asked);
        assertRefusedAndKept(RefusalCode.FORBIDDEN, late, asked);
        assertRefusedAndKept(RefusalCode.FORBIDDEN, office.operator, asked);
        office.removeMember.remove(office.olga, "late", false);
        assertRefusedAndKept(RefusalCode.FORBIDDEN, late, asked);
        assertEquals(CheckpointState.PENDING, office.kept(asked).state());
        office.decide(office.ann, asked, Decision.APPROVE);
        assertRefusedAndKept(RefusalCode.NOT_PENDING, office.ann, asked);
    }

    @Test
    void leavesNoTraceOfACheckpointThatIsNotThere() {
        long before = office.auditLength();
        assertRefused(
                RefusalCode.NOT_FOUND,
                () -> office.decideCheckpoint.decide(
                        office.ann,
                        new DecideCheckpoint.Request(
                                new CheckpointId(1), Decision.APPROVE, new Binding("0".repeat(64)), "")));
        assertEquals(before, office.auditLength());
    }

    @Test
    void countsOnlyForWhatWasShown() {
        Checkpoint plan = office.ask(handle, CheckpointKind.PLAN, "Plan?", "");
        Checkpoint other = office.ask(handle, CheckpointKind.OTHER, "Plan?", "");
        assertRefused(
                RefusalCode.VOIDED,
                () -> office.decideCheckpoint.decide(
                        office.ann, new DecideCheckpoint.Request(plan.id(), Decision.APPROVE, Binding.of(other), "")));
        assertEquals(
                EventType.CHECKPOINT_DECISION_REFUSED, office.lastEvent(handle).type());
        assertEquals(CheckpointState.PENDING, office.kept(plan).state());
    }

    @Test
    @Promise("B4")
    void isVoidOnceTheHeadOrTheManifestMoved() {
        Checkpoint byHead = askToMerge();
        office.reportHead(handle, OTHER_HEAD);
        assertRefusedAndKept(RefusalCode.NOT_PENDING, office.ann, byHead);
        Checkpoint byScope = askToMerge();
        office.setScope("src/**");
        assertEquals(CheckpointState.VOIDED, office.kept(byScope).state());
        assertRefusedAndKept(RefusalCode.NOT_PENDING, office.ann, byScope);
    }

    @Test
    void isTheLastWallWhereAMoveDidNotVoid() {
        Checkpoint asked = askToMerge();
        office.ledger.write(office.workspace, transaction -> {
            var run = transaction.runs().find(handle.run()).orElseThrow();
            transaction.runs().update(run.progressed(run.progress().at(OTHER_HEAD), transaction.nowMillis()));
            return Answer.granted(run);
        });
        String message = assertRefused(RefusalCode.VOIDED, () -> office.decide(office.ann, asked, Decision.APPROVE));
        assertTrue(message.contains("head"), message);
        assertEquals(CheckpointState.VOIDED, office.kept(asked).state());
        assertEquals(EventType.CHECKPOINT_VOIDED, office.lastEvent(handle).type());
    }

    @Test
    @Promise("B13")
    void isNotTheInitiatorsOwnToMake() {
        Administrator ada = office.add("ada", Role.ADMIN, "");
        office.keys.rotate(ada, office.key.key().id(), Duration.ZERO);
        office.members.changeRole(office.olga, "dev", Role.APPROVER);
        office.tick();
        Checkpoint asked = askToMerge();
        assertRefusedAndKept(RefusalCode.FORBIDDEN, ada, asked);
        assertRefusedAndKept(RefusalCode.FORBIDDEN, office.dev, asked);
        assertEquals(
                CheckpointState.REJECTED,
                office.decide(ada, asked, Decision.REJECT).state());
    }

    @Test
    void mayBeTheOnlyMembersOwnAndIsThenRecordedAsSuch() {
        office.keys.rotate(office.olga, office.key.key().id(), Duration.ZERO);
        office.tick();
        office.policy.change(office.olga, before -> new Policy(TextMode.GUARDED, true, false));
        Checkpoint asked = askToMerge();
        assertRefusedAndKept(RefusalCode.FORBIDDEN, office.olga, asked);
        office.removeMember.remove(office.olga, "ann", false);
        office.removeMember.remove(office.olga, "dev", false);
        assertTrue(office.decide(office.olga, asked, Decision.APPROVE).bySelf());
        assertEquals(
                EventType.CHECKPOINT_APPROVED_BY_INITIATOR,
                office.lastEvent(handle).type());
    }

    @Test
    void letsNothingOutOfALocalRunUnlessTheWorkspaceWasMadeForIt() {
        office.start(office.caller(office.key, Grade.LOCAL), "feature", handle.text(), false);
        Checkpoint asked = askToMerge();
        assertRefusedAndKept(RefusalCode.FORBIDDEN, office.ann, asked);
        office.setPolicy(new Policy(TextMode.GUARDED, false, true));
        assertEquals(
                CheckpointState.APPROVED,
                office.decide(office.ann, asked, Decision.APPROVE).state());
    }

    @Test
    void takesAShortCommentAndForChangesOneThatSaysWhich() {
        Checkpoint asked = askToMerge();
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> decide(asked, Decision.REQUEST_CHANGES, " "));
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> decide(asked, Decision.REJECT, "a\0b"));
        String tooLong = "\ud83d\ude00".repeat(Caps.COMMENT) + "a";
        String message = assertRefused(RefusalCode.INVALID_ARGUMENT, () -> decide(asked, Decision.REJECT, tooLong));
        assertTrue(message.contains("501"), message);
        assertEquals(CheckpointState.PENDING, office.kept(asked).state());
        assertEquals(
                CheckpointState.REJECTED,
                decide(asked, Decision.REJECT, tooLong.substring(2)).state());
    }

    @Test
    void isShownToThoseWhoMaySeeTheProject() {
        Checkpoint asked = askToMerge();
        office.projects.connect(office.olga, "other");
        Administrator limited = office.add("lim", Role.APPROVER, "other");
        assertEquals(asked, office.decideCheckpoint.show(office.operator, asked.id()));
        assertEquals(asked, office.decideCheckpoint.show(office.dev, asked.id()));
        assertRefused(RefusalCode.NOT_FOUND, () -> office.decideCheckpoint.show(limited, asked.id()));
        assertRefused(RefusalCode.NOT_FOUND, () -> office.decideCheckpoint.show(office.dev, new CheckpointId(1)));
    }

    @Test
    void isVerifiedForItsCommitKindAndProject() {
        Checkpoint asked = askToMerge();
        assertEquals(Optional.empty(), verify(HEAD, MERGE, ""));
        Checkpoint approved = office.decide(office.ann, asked, Decision.APPROVE);
        assertEquals(Optional.of(approved), verify(HEAD, MERGE, ""));
        assertEquals(Optional.of(approved), verify(HEAD, MERGE, "shop"));
        assertEquals(Optional.empty(), verify(HEAD, Set.of(CheckpointKind.DEPLOY), ""));
        assertEquals(Optional.empty(), verify(OTHER_HEAD, MERGE, ""));
        assertEquals(Optional.empty(), verify(HEAD, MERGE, "other"));
        assertEquals(Optional.empty(), verify(HEAD, Set.of(), ""));
    }

    @Test
    void verifiesNothingForACommitWithoutAName() {
        Checkpoint plan = office.ask(handle, CheckpointKind.PLAN, "Plan?", "");
        office.decide(office.ann, plan, Decision.APPROVE);
        assertEquals(Optional.empty(), verify("", Set.of(CheckpointKind.values()), ""));
    }

    @Test
    void isNoLongerVerifiedOnceTheManifestMovedThoughTheRunHasEnded() {
        office.decide(office.ann, askToMerge(), Decision.APPROVE);
        office.report(handle, RunStatus.COMPLETE);
        assertTrue(verify(HEAD, MERGE, "").isPresent());
        office.setScope("src/**");
        assertEquals(Optional.empty(), verify(HEAD, MERGE, ""));
    }

    @Test
    void isNotVerifiedForADisconnectedProjectNorForAStranger() {
        office.decide(office.ann, askToMerge(), Decision.APPROVE);
        office.projects.connect(office.olga, "other");
        Administrator limited = office.add("lim", Role.APPROVER, "other");
        assertEquals(
                new VerifyHead.Verdict.NotApproved("nobody was asked about it"),
                office.verifyHead.verify(limited, HEAD, MERGE, ""));
        office.projects.disconnect(office.olga, "shop");
        assertEquals(Optional.empty(), verify(HEAD, MERGE, ""));
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECT", "REQUEST_CHANGES"})
    void isNoLongerVerifiedOnceALaterAnswerTookTheApprovalBack(Decision decision) {
        office.decide(office.ann, askToMerge(), Decision.APPROVE);
        office.tick();
        Checkpoint again = office.ask(handle, CheckpointKind.MERGE, "And now?", HEAD);
        assertTrue(verify(HEAD, MERGE, "").isPresent(), "a question is no answer");
        office.decide(office.ann, again, decision);
        assertEquals(Optional.empty(), verify(HEAD, MERGE, ""));
        assertTrue(reason().contains(again.id().text()), reason());
        office.tick();
        Checkpoint third = office.ask(handle, CheckpointKind.MERGE, "Mended?", HEAD);
        Checkpoint approved = office.decide(office.ann, third, Decision.APPROVE);
        assertEquals(Optional.of(approved), verify(HEAD, MERGE, ""));
    }

    @Test
    void aRejectedDeployTakesBackNoApprovedMerge() {
        Checkpoint approved = office.decide(office.ann, askToMerge(), Decision.APPROVE);
        office.tick();
        office.decide(office.ann, office.ask(handle, CheckpointKind.DEPLOY, "Deploy?", HEAD), Decision.REJECT);
        assertEquals(Optional.of(approved), verify(HEAD, Set.of(CheckpointKind.MERGE, CheckpointKind.DEPLOY), ""));
        assertEquals(Optional.empty(), verify(HEAD, Set.of(CheckpointKind.DEPLOY), ""));
    }

    @Test
    void saysWhyACommitIsNotApproved() {
        assertEquals("nobody was asked about it", reason());
        Checkpoint asked = askToMerge();
        assertTrue(reason().contains("waits for an answer"), reason());
        office.decide(office.ann, asked, Decision.APPROVE);
        office.reportHead(handle, OTHER_HEAD);
        assertTrue(reason().contains("'voided'"), reason());
    }

    private String reason() {
        return office.verifyHead.verify(office.operator, HEAD, MERGE, "") instanceof VerifyHead.Verdict.NotApproved not
                ? not.reason()
                : "";
    }

    private Checkpoint askToMerge() {
        return office.ask(handle, CheckpointKind.MERGE, "Merge?", HEAD);
    }

    private Checkpoint decide(Checkpoint shown, Decision decision, String comment) {
        return office.decideCheckpoint.decide(
                office.ann, new DecideCheckpoint.Request(shown.id(), decision, Binding.of(shown), comment));
    }

    private Optional<Checkpoint> verify(String head, Set<CheckpointKind> kinds, String project) {
        return office.verifyHead.verify(office.operator, head, kinds, project)
                        instanceof VerifyHead.Verdict.Approved yes
                ? Optional.of(yes.approval())
                : Optional.empty();
    }

    private void assertRefusedAndKept(RefusalCode code, Administrator who, Checkpoint asked) {
        int before = office.timeline(handle).size();
        assertRefused(code, () -> office.decide(who, asked, Decision.APPROVE));
        assertEquals(before + 1, office.timeline(handle).size());
        assertEquals(
                EventType.CHECKPOINT_DECISION_REFUSED, office.lastEvent(handle).type());
        assertEquals(who.actor(), office.lastEvent(handle).actor());
        assertTrue(office.lastEvent(handle).detail().contains("\"code\":\"" + code.text() + "\""));
    }
}
