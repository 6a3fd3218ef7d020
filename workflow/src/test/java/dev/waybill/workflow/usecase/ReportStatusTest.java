package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.HEAD;
import static dev.waybill.workflow.usecase.Office.OTHER_HEAD;
import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.run.StatusHint;
import dev.waybill.workflow.workspace.Grade;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReportStatusTest {
    private final Office office = new Office();
    private final Handle handle = office.start("feature");

    @Test
    void keepsAllThatIsReportedInOneEvent() {
        office.tick();
        ReportStatus.Reported reported = report("implement", "half way", new Counters(1, 2, 3, 4), HEAD, "https://x/1");
        Run run = office.run(handle);
        assertEquals(run, reported.run());
        assertEquals("implement", run.progress().phase());
        assertEquals("half way", run.progress().lastMessage());
        assertEquals(new Counters(1, 2, 3, 4), run.progress().counters());
        assertEquals(HEAD, run.progress().headSha());
        assertEquals("https://x/1", run.progress().prUrl());
        assertEquals(office.clock.millis(), run.updatedAtMillis());
        assertEquals(Set.of(), reported.hints());
        assertEquals(List.of(EventType.RUN_STARTED, EventType.PHASE_CHANGED), office.timeline(handle));
        assertEquals("half way", office.lastEvent(handle).text());
        assertEquals(
                "{\"status\":\"running\",\"phase\":\"implement\",\"iterations\":1,\"tokens_in\":2,\"tokens_out\":3,"
                        + "\"cost_usd_micros\":4,\"head_sha\":\"" + HEAD + "\",\"pull_request\":\"given\"}",
                office.lastEvent(handle).detail());
    }

    @Test
    void namesTheEventAfterTheMostTellingChange() {
        report("", "", new Counters(1, 0, 0, 0), "", "");
        assertEquals(EventType.COUNTERS_REPORTED, office.lastEvent(handle).type());
        report("", "hello", Counters.ZERO, "", "");
        assertEquals(EventType.MESSAGE_REPORTED, office.lastEvent(handle).type());
        report("", "", Counters.ZERO, "", "https://x/1");
        assertEquals(EventType.PULL_REQUEST_LINKED, office.lastEvent(handle).type());
        report("", "", Counters.ZERO, HEAD, "");
        assertEquals(EventType.HEAD_MOVED, office.lastEvent(handle).type());
        report("plan", "", Counters.ZERO, "", "");
        assertEquals(EventType.PHASE_CHANGED, office.lastEvent(handle).type());
        office.report(handle, RunStatus.WAITING);
        assertEquals(EventType.STATUS_CHANGED, office.lastEvent(handle).type());
    }

    @ParameterizedTest
    @CsvSource({"COMPLETE, RUN_COMPLETED", "FAILED, RUN_FAILED", "CANCELLED, RUN_CANCELLED"})
    void endsARunOnce(RunStatus status, EventType type) {
        ReportStatus.Reported reported = office.report(handle, status);
        assertEquals(Set.of(), reported.hints());
        assertEquals(office.clock.millis(), office.run(handle).endedAtMillis());
        assertEquals(type, office.lastEvent(handle).type());

        Run ended = office.run(handle);
        String message = assertRefused(RefusalCode.RUN_ENDED, () -> office.report(handle, status));
        assertTrue(message.contains("'" + status.text() + "'"), message);
        assertEquals(EventType.LATE_WRITE_REFUSED, office.lastEvent(handle).type());
        assertEquals(ended, office.run(handle));
    }

    @Test
    void refusesAForbiddenStepAndNamesTheAllowedOnes() {
        Run before = office.run(handle);
        String message =
                assertRefused(RefusalCode.FORBIDDEN_TRANSITION, () -> office.report(handle, RunStatus.PENDING));
        assertEquals(
                "a run can't go from 'running' to 'pending': from here it may become waiting, complete, failed,"
                        + " cancelled",
                message);
        assertEquals(before, office.run(handle));
    }

    @Test
    void ignoresCountersThatWentDownWithAHint() {
        report("", "", new Counters(5, 5, 5, 5), "", "");
        for (Counters lower : List.of(
                new Counters(4, 0, 0, 0),
                new Counters(0, 4, 0, 0),
                new Counters(0, 0, 4, 0),
                new Counters(6, 0, 0, 4))) {
            assertEquals(
                    Set.of(StatusHint.COUNTER_WENT_DOWN),
                    report("", "", lower, "", "").hints());
            assertEquals(
                    EventType.COUNTER_DECREASE_IGNORED, office.lastEvent(handle).type());
        }
        assertEquals(new Counters(6, 5, 5, 5), office.run(handle).progress().counters());
        assertEquals(Set.of(), report("", "", new Counters(6, 5, 5, 5), "", "").hints());
    }

    @Test
    void voidsWhatWasAskedOfAnotherCommit() {
        report("", "", Counters.ZERO, HEAD, "");
        Checkpoint merge = office.ask(handle, CheckpointKind.MERGE, "Merge?", HEAD);
        Checkpoint review = office.ask(handle, CheckpointKind.REVIEW, "Look?", HEAD);
        Checkpoint plan = office.ask(handle, CheckpointKind.PLAN, "Plan?", "");
        office.decide(office.ann, merge, Decision.APPROVE);

        assertEquals(Set.of(), office.reportHead(handle, HEAD).hints());
        assertEquals(CheckpointState.APPROVED, office.kept(merge).state());
        assertEquals(
                Set.of(StatusHint.APPROVAL_VOIDED, StatusHint.QUESTION_VOIDED),
                office.reportHead(handle, OTHER_HEAD).hints());
        assertEquals(CheckpointState.VOIDED, office.kept(merge).state());
        assertEquals(CheckpointState.VOIDED, office.kept(review).state());
        assertEquals(CheckpointState.PENDING, office.kept(plan).state());
        assertTrue(office.lastEvent(handle).detail().contains("\"cause\":\"head\""));
        assertEquals(Set.of(), office.reportHead(handle, HEAD).hints());
    }

    @Test
    void letsOpenQuestionsLapseWithTheRunAndKeepsApprovals() {
        Checkpoint plan = office.ask(handle, CheckpointKind.PLAN, "Plan?", "");
        Checkpoint other = office.ask(handle, CheckpointKind.OTHER, "Other?", "");
        office.decide(office.ann, other, Decision.APPROVE);
        office.report(handle, RunStatus.FAILED);
        assertEquals(CheckpointState.EXPIRED, office.kept(plan).state());
        assertEquals(CheckpointState.APPROVED, office.kept(other).state());
        assertTrue(office.timeline(handle).contains(EventType.CHECKPOINT_EXPIRED));
    }

    @Test
    void weakensTheRunsGradeToThatOfItsWeakestWriter() {
        office.reportStatus.report(
                office.caller(office.key, Grade.LOCAL),
                new ReportStatus.Report(handle, Optional.empty(), "p", "", Counters.ZERO, "", ""));
        assertEquals(Grade.LOCAL, office.run(handle).hold().grade());
    }

    @Test
    void isRefusedUnderARevokedKeyEvenWithALiveHandle() {
        office.keys.revoke(office.dev, office.key.key().id());
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> office.report(handle, RunStatus.WAITING));
        assertEquals(List.of(EventType.RUN_STARTED), office.timeline(handle));
    }

    @Test
    void keepsTheLongestReportWithinTheCapOfADetail() {
        report(
                "p".repeat(Caps.PHASE),
                "m",
                new Counters(Caps.COUNT, Caps.COUNTER, Caps.COUNTER, Caps.COUNTER),
                "c".repeat(Caps.SHA),
                "https://" + "u".repeat(Caps.URL - 8));
        assertTrue(office.lastEvent(handle).detail().length() <= Caps.DETAIL);
    }

    private ReportStatus.Reported report(String phase, String message, Counters counters, String head, String url) {
        return office.reportStatus.report(
                office.agent, new ReportStatus.Report(handle, Optional.empty(), phase, message, counters, head, url));
    }
}
