package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.HEAD;
import static dev.waybill.workflow.usecase.Office.OTHER_HEAD;
import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.workspace.Grade;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link RequestCheckpoint} and {@link GetCheckpoint}. */
final class CheckpointsTest {
    private final Office office = new Office();
    private final Handle handle = office.start("feature");

    @Test
    void areKeptWithAllTheyAreBoundTo() {
        Checkpoint asked = office.ask(handle, CheckpointKind.MERGE, "Merge?", HEAD);
        assertEquals(asked, office.kept(asked));
        assertEquals(CheckpointState.PENDING, asked.state());
        assertEquals(HEAD, asked.headSha());
        assertEquals(Binding.textDigest(CheckpointKind.MERGE, "Merge?"), asked.textDigest());
        assertEquals(office.dev.actor().id(), asked.initiatorOwner());
        assertEquals(office.dev.actor().id(), asked.initiatorMaker());
        assertEquals(Grade.SERVED, asked.grade());
        assertEquals(
                List.of(EventType.RUN_STARTED, EventType.HEAD_MOVED, EventType.CHECKPOINT_REQUESTED),
                office.timeline(handle));
        assertEquals("Merge?", office.lastEvent(handle).text());
        assertEquals(HEAD, office.run(handle).progress().headSha());
    }

    @ParameterizedTest
    @EnumSource
    void needACommitWhereTheKindIsAboutOne(CheckpointKind kind) {
        if (kind.needsHead()) {
            assertRefused(RefusalCode.INVALID_ARGUMENT, () -> office.ask(handle, kind, "?", ""));
        } else {
            assertEquals("", office.ask(handle, kind, "?", "").headSha());
        }
    }

    @Test
    void areTheSameWhenAskedTheSameAgain() {
        Checkpoint first = office.ask(handle, CheckpointKind.MERGE, "Merge?", HEAD);
        office.tick();
        assertEquals(first, office.ask(handle, CheckpointKind.MERGE, "Merge?", HEAD));
        assertEquals(
                1,
                office.timeline(handle).stream()
                        .filter(EventType.CHECKPOINT_REQUESTED::equals)
                        .count());
    }

    @Test
    void supersedeWhatWasAskedOtherwise() {
        Checkpoint first = office.ask(handle, CheckpointKind.PLAN, "Plan A?", "");
        Checkpoint second = office.ask(handle, CheckpointKind.PLAN, "Plan B?", "");
        assertNotEquals(first.id(), second.id());
        assertEquals(CheckpointState.SUPERSEDED, office.kept(first).state());
        assertTrue(office.timeline(handle).contains(EventType.CHECKPOINT_SUPERSEDED));
        Checkpoint third = office.ask(handle, CheckpointKind.PLAN, "Plan B?", HEAD);
        assertEquals(CheckpointState.SUPERSEDED, office.kept(second).state());
        assertEquals(CheckpointState.PENDING, office.kept(third).state());
    }

    @Test
    void areThreeAtMostUntilOneIsAnswered() {
        Checkpoint plan = office.ask(handle, CheckpointKind.PLAN, "1", "");
        office.ask(handle, CheckpointKind.BUDGET, "2", "");
        office.ask(handle, CheckpointKind.OTHER, "3", "");
        assertRefused(RefusalCode.LIMIT_REACHED, () -> office.ask(handle, CheckpointKind.MERGE, "4", HEAD));
        assertEquals("1b", office.ask(handle, CheckpointKind.PLAN, "1b", "").summary());
        assertEquals(CheckpointState.SUPERSEDED, office.kept(plan).state());
        office.decide(office.ann, office.ask(handle, CheckpointKind.PLAN, "1b", ""), Decision.REJECT);
        assertEquals("4", office.ask(handle, CheckpointKind.MERGE, "4", HEAD).summary());
    }

    @Test
    void voidOlderQuestionsByNamingAnotherCommit() {
        Checkpoint review = office.ask(handle, CheckpointKind.REVIEW, "Look?", HEAD);
        office.ask(handle, CheckpointKind.MERGE, "Merge?", OTHER_HEAD);
        assertEquals(CheckpointState.VOIDED, office.kept(review).state());
        assertEquals(OTHER_HEAD, office.run(handle).progress().headSha());
    }

    @Test
    void takeTheRunsGradeAndLowerIt() {
        Checkpoint asked = office.requestCheckpoint.request(
                office.caller(office.key, Grade.LOCAL),
                new RequestCheckpoint.Request(handle, CheckpointKind.PLAN, "?", ""));
        assertEquals(Grade.LOCAL, asked.grade());
        assertEquals(Grade.LOCAL, office.run(handle).hold().grade());
        assertEquals(
                Grade.LOCAL, office.ask(handle, CheckpointKind.OTHER, "?", "").grade());
    }

    @Test
    void areNotAskedOfADisconnectedProject() {
        office.projects.disconnect(office.olga, "shop");
        assertRefused(RefusalCode.NOT_FOUND, () -> office.ask(handle, CheckpointKind.PLAN, "?", ""));
    }

    @Test
    void areNotAskedUnderAnOldHandle() {
        office.start(office.agent, "feature", "", true);
        assertRefused(RefusalCode.FENCED, () -> office.ask(handle, CheckpointKind.PLAN, "?", ""));
    }

    @Test
    void areShownToTheirKeyOnly() throws InterruptedException {
        Checkpoint asked = office.ask(handle, CheckpointKind.PLAN, "?", "");
        assertEquals(
                new GetCheckpoint.View(asked, ""),
                office.getCheckpoint.get(office.agent, asked.id(), Duration.ZERO, () -> true));
        Caller stranger = office.caller(
                office.keys.create(office.dev, new ManageKeys.KeyRequest("desk", "", Duration.ZERO, "")), Grade.SERVED);
        String foreign = assertRefused(
                RefusalCode.NOT_FOUND, () -> office.getCheckpoint.get(stranger, asked.id(), Duration.ZERO, () -> true));
        String missing = assertRefused(
                RefusalCode.NOT_FOUND,
                () -> office.getCheckpoint.get(stranger, new CheckpointId(1), Duration.ZERO, () -> true));
        assertEquals(missing, foreign);
    }

    @Test
    void nameWhoDecided() throws InterruptedException {
        Checkpoint asked = office.ask(handle, CheckpointKind.PLAN, "?", "");
        office.decide(office.ann, asked, Decision.APPROVE);
        GetCheckpoint.View view =
                office.getCheckpoint.get(office.agent, asked.id(), Duration.ofSeconds(20), () -> true);
        assertEquals("ann", view.decider());
        assertEquals("because", view.checkpoint().comment());
        assertEquals(0, view.checkpoint().waits());
    }

    @Test
    void countAWaitInVain() throws InterruptedException {
        Checkpoint asked = office.ask(handle, CheckpointKind.PLAN, "?", "");
        office.getCheckpoint.get(office.agent, asked.id(), Duration.ZERO, () -> true);
        assertEquals(0, office.kept(asked).waits());
        office.getCheckpoint.get(office.agent, asked.id(), Duration.ofNanos(1), () -> true);
        assertEquals(
                2,
                office.getCheckpoint
                        .get(office.agent, asked.id(), Duration.ofNanos(1), () -> true)
                        .checkpoint()
                        .waits());
        assertEquals(2, office.kept(asked).waits());
    }

    @Test
    void answerWhileTheirAgentWaits() throws InterruptedException {
        Checkpoint asked = office.ask(handle, CheckpointKind.PLAN, "?", "");
        office.ledger.whileWaiting(() -> office.decide(office.ann, asked, Decision.REJECT));
        GetCheckpoint.View view = office.getCheckpoint.get(office.agent, asked.id(), Duration.ofMinutes(5), () -> true);
        assertEquals(CheckpointState.REJECTED, view.checkpoint().state());
    }

    @Test
    void endTheWaitOfARevokedKey() {
        Checkpoint asked = office.ask(handle, CheckpointKind.PLAN, "?", "");
        office.ledger.whileWaiting(
                () -> office.keys.revoke(office.olga, office.key.key().id()));
        assertRefused(
                RefusalCode.UNAUTHENTICATED,
                () -> office.getCheckpoint.get(office.agent, asked.id(), Duration.ofMinutes(5), () -> true));
    }
}
