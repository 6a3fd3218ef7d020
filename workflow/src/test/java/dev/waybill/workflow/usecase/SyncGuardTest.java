package dev.waybill.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.guard.GuardReport;
import dev.waybill.workflow.guard.GuardWatch;
import dev.waybill.workflow.guard.ReportKind;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.workspace.Grade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyncGuardTest {
    private static final String WORKTREE = "0123456789abcdef";

    private final Office office = new Office();
    private final GuardCaller guard = office.authenticateGuard.authenticate(
            office.guards.create(office.dev, office.key.key().id(), "").text().reveal(),
            Grade.SERVED,
            new Origin("127.0.0.1", "guard"));
    private long reports;

    @Test
    @Promise("B6")
    void beginsTheRunOfASessionAndHandsOverHandleAndScope() {
        office.setScope("src/**");
        SyncGuard.Synced synced = start("main", "");
        Run run = synced.run().orElseThrow();
        assertEquals(RunStatus.RUNNING, run.status());
        assertEquals(WORKTREE, run.unit().worktree());
        assertTrue(run.unnamed());
        assertEquals(List.of("src/**"), synced.scope().orElseThrow().editable());
        assertEquals(synced.scope().get().digest(), synced.scopeDigest());
        assertEquals(
                List.of(EventType.RUN_STARTED, EventType.GUARD_HEARD),
                office.timeline(synced.handle().orElseThrow()));
        office.report(synced.handle().get(), RunStatus.WAITING);
    }

    @Test
    void leavesOutTheManifestThatTheGuardHas() {
        SyncGuard.Synced synced = sync("main", "", ScopeManifest.EMPTY.digest(), false, 0);
        assertEquals(Optional.empty(), synced.scope());
        assertEquals(ScopeManifest.EMPTY.digest(), synced.scopeDigest());
        assertEquals(Optional.empty(), synced.run());
    }

    @Test
    void resumesWithTheHandleItWasGivenAndKeepsTheRun() {
        Handle handle = start("main", "").handle().orElseThrow();
        sync("main", handle.text(), "", false, 0, report(ReportKind.WAITING));
        assertEquals(RunStatus.WAITING, office.run(handle).status());
        SyncGuard.Synced again = start("main", handle.text());
        assertEquals(handle, again.handle().orElseThrow());
        assertEquals(RunStatus.RUNNING, office.run(handle).status());
        assertEquals(0, office.run(handle).hold().takeOvers());
    }

    @Test
    void tellsOfAnotherAgentThatIsAtWorkAndTakesOverWhenItIsGone() {
        Handle agents = office.start("main");
        office.clock.advance(Duration.ofSeconds(90));
        SyncGuard.Synced held = start("main", "");
        assertEquals(90, held.heldIdleSeconds().orElseThrow());
        assertEquals(Optional.empty(), held.handle());
        assertEquals(agents.run(), held.run().orElseThrow().id());
        office.clock.advance(Duration.ofMinutes(10));
        Handle taken = start("main", "").handle().orElseThrow();
        assertEquals(agents.run(), taken.run());
        assertNotEquals(agents, taken);
        Office.assertRefused(RefusalCode.FENCED, () -> office.report(agents, RunStatus.RUNNING));
    }

    @Test
    void takesOverAtOnceWhereTheAgentsTurnHasEnded() {
        Handle first = start("main", "").handle().orElseThrow();
        sync("main", first.text(), "", false, 0, report(ReportKind.WAITING));
        Handle second = start("main", "").handle().orElseThrow();
        assertEquals(first.run(), second.run());
        assertNotEquals(first, second);
        assertTrue(office.timeline(second).contains(EventType.RUN_TAKEN_OVER));
    }

    @Test
    void theAgentNamesTheRunThatItsGuardBegan() {
        Handle handle = start("main", "").handle().orElseThrow();
        StartRun.Started named = office.start(office.agent, "feature", handle.text(), false);
        assertEquals(handle, named.handle());
        assertTrue(named.resumed());
        assertEquals("T-1", office.run(handle).unit().ticket());
        assertEquals("feature", office.run(handle).unit().branch());
        assertEquals(WORKTREE, office.run(handle).unit().worktree());
        assertEquals(
                handle.run(),
                sync("feature", handle.text(), "", false, 0).run().orElseThrow().id());
        Handle other = office.start(office.agent, "other", handle.text(), false).handle();
        assertNotEquals(handle.run(), other.run(), "a run that has its name keeps it");
    }

    @Test
    void anAgentThatForgotItsHandleIsToldThatTheBranchsRunIsHeld() {
        Handle handle = start("main", "").handle().orElseThrow();
        Office.assertRefused(RefusalCode.HELD, () -> office.start(office.agent, "main", "", false));
        StartRun.Started taken = office.start(office.agent, "main", "", true);
        assertEquals(handle.run(), taken.handle().run());
        assertEquals("T-1", office.run(taken.handle()).unit().ticket());
    }

    @Test
    @Promise("R3")
    void keepsAViolationWithPathRuleAndToolAndMarksOneThatWasFoundAfterwards() {
        Handle handle = start("main", "").handle().orElseThrow();
        GuardReport refused = violation("docs/x", "default", "Write", false);
        GuardReport found = violation("secrets/y", "excluded: secrets/**", "Bash", true);
        SyncGuard.Synced synced = sync("main", handle.text(), "", false, 0, refused, found);
        assertEquals(List.of(refused.id(), found.id()), synced.accepted());
        assertEquals(2, office.run(handle).progress().violations());
        List<Event> events = office.events(handle.run());
        Event first = events.get(events.size() - 2);
        assertEquals(EventType.VIOLATION_REFUSED, first.type());
        assertEquals("docs/x\tdefault\tWrite\n", first.text());
        assertEquals(EventType.VIOLATION_FOUND, events.getLast().type());
        assertEquals("secrets/y\texcluded: secrets/**\tBash\n", events.getLast().text());
        assertEquals(
                "secrets/y\texcluded: secrets/**\tBash\n", office.lastAudit().text());
    }

    @Test
    void takesEachReportOnce() {
        Handle handle = start("main", "").handle().orElseThrow();
        GuardReport report = violation("docs/x", "default", "Write", false);
        sync("main", handle.text(), "", false, 0, report);
        long log = office.auditLength();
        SyncGuard.Synced again = sync("main", handle.text(), "", false, 0, report, report);
        assertEquals(List.of(report.id(), report.id()), again.accepted());
        assertEquals(log, office.auditLength());
        assertEquals(1, office.run(handle).progress().violations());
    }

    @Test
    void forgetsReportsAfterAMonth() {
        GuardReport report = report(ReportKind.HEARD);
        sync("main", "", "", false, 0, report);
        office.clock.advance(SyncGuard.MEMORY.plusSeconds(1));
        sync("main", "", "", false, 0, report(ReportKind.HEARD));
        assertTrue(office.ledger.<Boolean>write(
                office.workspace,
                transaction -> dev.waybill.workflow.refusal.Answer.granted(
                        transaction.guards().take(guard.key(), report.id(), transaction.nowMillis()))));
    }

    @Test
    void givesBackWhatItWillNeverTakeAndTakesTheRest() {
        Handle handle = start("main", "").handle().orElseThrow();
        GuardReport broken = violation("../x", "default", "Write", false);
        GuardReport good = violation("docs/x", "default", "Write", false);
        SyncGuard.Synced synced = sync("main", handle.text(), "", false, 0, broken, good);
        assertEquals(List.of(good.id()), synced.accepted());
        assertEquals(broken.id(), synced.spoilt().getFirst().id());
        assertEquals(1, office.run(handle).progress().violations());
    }

    @Test
    void beginsARunForAViolationThatNoRunStandsFor() {
        SyncGuard.Synced synced = sync("main", "", "", false, 0, violation("docs/x", "default", "commit", false));
        assertEquals(1, office.run(synced.handle().orElseThrow()).progress().violations());
    }

    @Test
    void movesARunBetweenRunningAndWaitingAndNeverEndsIt() {
        Handle handle = start("main", "").handle().orElseThrow();
        sync("main", handle.text(), "", false, 0, report(ReportKind.WAITING));
        assertEquals(RunStatus.WAITING, office.run(handle).status());
        sync("main", handle.text(), "", false, 0, report(ReportKind.HEARD));
        assertEquals(RunStatus.RUNNING, office.run(handle).status());
        office.report(handle, RunStatus.COMPLETE);
        sync("main", handle.text(), "", false, 0, report(ReportKind.WAITING), report(ReportKind.HEARD));
        assertEquals(RunStatus.COMPLETE, office.run(handle).status());
    }

    @Test
    void appliesReportsInTheOrderOfTheirTime() {
        Handle handle = start("main", "").handle().orElseThrow();
        GuardReport earlier = report(ReportKind.HEARD);
        GuardReport later = report(ReportKind.WAITING);
        sync("main", handle.text(), "", false, 0, later, earlier);
        assertEquals(RunStatus.WAITING, office.run(handle).status());
    }

    @Test
    void whatIsFoundAfterTheEndStandsInTheTimelineAndTheEndStays() {
        Handle handle = start("main", "").handle().orElseThrow();
        office.report(handle, RunStatus.COMPLETE);
        long ended = office.run(handle).endedAtMillis();
        office.tick();
        sync("main", handle.text(), "", false, 0, violation("docs/x", "default", "push", true));
        assertEquals(1, office.run(handle).progress().violations());
        assertEquals(ended, office.run(handle).endedAtMillis());
        assertEquals(EventType.VIOLATION_FOUND, office.lastEvent(handle).type());
    }

    @Test
    void takesCountersThatOnlyGrow() {
        Handle handle = start("main", "").handle().orElseThrow();
        sync("main", handle.text(), "", false, 0, counters(new Counters(3, 1000, 200, 0)));
        sync("main", handle.text(), "", false, 0, counters(new Counters(2, 900, 300, 0)));
        assertEquals(
                new Counters(3, 1000, 300, 0), office.run(handle).progress().counters());
        long log = office.auditLength();
        sync("main", handle.text(), "", false, 0, counters(new Counters(1, 1, 1, 0)));
        assertEquals(log, office.auditLength(), "what changes nothing is no event");
    }

    @Test
    void keepsWhatCouldHideAChangeAndWhatTheGuardDropped() {
        Handle handle = start("main", "").handle().orElseThrow();
        sync(
                "main",
                handle.text(),
                "",
                false,
                0,
                new GuardReport(
                        ++reports,
                        ReportKind.FLAGGED,
                        reports,
                        "src/A",
                        "",
                        "skip-worktree",
                        "",
                        false,
                        Counters.ZERO,
                        2),
                new GuardReport(++reports, ReportKind.DROPPED, reports, "", "", "", "", false, Counters.ZERO, 7));
        List<EventType> timeline = office.timeline(handle);
        assertTrue(timeline.contains(EventType.GUARD_FLAGGED), timeline::toString);
        assertTrue(timeline.contains(EventType.GUARD_REPORTS_DROPPED), timeline::toString);
        assertEquals(7, watch(handle.run()).dropped());
    }

    @Test
    void knowsWhenItWasLastHeardAndThatItWasSilent() {
        Handle handle = start("main", "").handle().orElseThrow();
        assertEquals(office.clock.millis(), watch(handle.run()).heardAtMillis());
        office.clock.advance(GuardWatch.SILENCE.plusSeconds(1));
        assertTrue(watch(handle.run()).silent(RunStatus.RUNNING, office.clock.millis()));
        assertFalse(watch(handle.run()).silent(RunStatus.WAITING, office.clock.millis()));
        sync("main", handle.text(), "", false, 0);
        assertEquals(EventType.GUARD_SILENT, office.lastEvent(handle).type());
        sync("main", handle.text(), "", false, 0);
        assertEquals(EventType.GUARD_SILENT, office.lastEvent(handle).type());
    }

    @Test
    @Promise("B6")
    void silenceIsInTheTimelineWhenTheAgentGoesOnWithoutItsGuard() {
        Handle handle = start("main", "").handle().orElseThrow();
        step(handle, "plan");
        assertFalse(office.timeline(handle).contains(EventType.GUARD_SILENT), "it was heard just now");
        office.clock.advance(GuardWatch.SILENCE.plusSeconds(1));
        step(handle, "plan");
        assertFalse(office.timeline(handle).contains(EventType.GUARD_SILENT), "no step was taken");
        step(handle, "implement");
        assertEquals(EventType.GUARD_SILENT, office.lastEvent(handle).type());
        assertTrue(
                office.lastEvent(handle).detail().contains("\"silent_ms\":901000"), office.lastEvent(handle)::detail);
        sync("main", handle.text(), "", false, 0);
        step(handle, "review");
        assertEquals(EventType.PHASE_CHANGED, office.lastEvent(handle).type());
    }

    private void step(Handle handle, String phase) {
        office.reportStatus.report(
                office.agent, new ReportStatus.Report(handle, Optional.empty(), phase, "", Counters.ZERO, "", ""));
    }

    @Test
    void tellsAnswersUntilTheGuardHasToldThem() {
        Handle handle = start("main", "").handle().orElseThrow();
        Checkpoint asked = office.ask(handle, CheckpointKind.PLAN, "May I?", "");
        assertEquals(List.of(), sync("main", handle.text(), "", false, 0).answers());
        office.tick();
        office.decide(office.ann, asked, Decision.REQUEST_CHANGES);
        List<SyncGuard.Told> told = sync("main", handle.text(), "", false, 0).answers();
        assertEquals(1, told.size());
        assertEquals("ann", told.getFirst().by());
        assertEquals("because", told.getFirst().checkpoint().comment());
        assertEquals(1, sync("main", handle.text(), "", false, 0).answers().size(), "until it was told");
        long at = told.getFirst().checkpoint().decidedAtMillis();
        assertEquals(List.of(), sync("main", handle.text(), "", false, at).answers());
    }

    @Test
    void weakensTheGradeAsEveryWriteDoes() {
        Handle handle = start("main", "").handle().orElseThrow();
        GuardCaller local =
                new GuardCaller(guard.workspace(), guard.credential(), guard.key(), Grade.LOCAL, guard.origin());
        office.syncGuard.sync(
                local, request("main", handle.text(), "", false, 0, violation("x", "default", "Write", false)));
        assertEquals(Grade.LOCAL, office.run(handle).hold().grade());
    }

    @Test
    void refusesARevokedCredentialInTheTransactionAndAProjectBeyondItsReach() {
        office.projects.connect(office.olga, "desk");
        GuardCaller limited = office.authenticateGuard.authenticate(
                office.guards
                        .create(office.dev, office.key.key().id(), "desk")
                        .text()
                        .reveal(),
                Grade.SERVED,
                Origin.NONE);
        Office.assertRefused(
                RefusalCode.NOT_FOUND, () -> office.syncGuard.sync(limited, request("main", "", "", true, 0)));
        office.guards.revoke(office.dev, guard.credential());
        Office.assertRefused(RefusalCode.UNAUTHENTICATED, () -> start("main", ""));
    }

    private SyncGuard.Synced start(String branch, String held) {
        return sync(branch, held, "", true, 0);
    }

    private SyncGuard.Synced sync(
            String branch, String held, String digest, boolean start, long after, GuardReport... sent) {
        return office.syncGuard.sync(guard, request(branch, held, digest, start, after, sent));
    }

    private static SyncGuard.Request request(
            String branch, String held, String digest, boolean start, long after, GuardReport... sent) {
        return new SyncGuard.Request(
                "claude-code",
                "2.1",
                "shop",
                branch,
                "main",
                WORKTREE,
                held,
                digest,
                start,
                after,
                new ArrayList<>(List.of(sent)));
    }

    private GuardReport report(ReportKind kind) {
        return new GuardReport(++reports, kind, reports, "", "", "", "", false, Counters.ZERO, 0);
    }

    private GuardReport counters(Counters counters) {
        return new GuardReport(++reports, ReportKind.COUNTERS, reports, "", "", "", "", false, counters, 0);
    }

    private GuardReport violation(String path, String rule, String tool, boolean afterwards) {
        return new GuardReport(
                ++reports, ReportKind.VIOLATION, reports, path, "", rule, tool, afterwards, Counters.ZERO, 0);
    }

    private GuardWatch watch(RunId run) {
        return office.ledger.read(
                office.workspace, transaction -> transaction.guards().watch(run).orElseThrow());
    }
}
