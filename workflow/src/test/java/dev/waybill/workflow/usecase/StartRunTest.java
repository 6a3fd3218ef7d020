package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.run.Progress;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.workspace.Grade;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StartRunTest {
    private final Office office = new Office();

    @Test
    void beginsARunWithItsHandle() {
        StartRun.Started started = office.start(office.agent, "feature", "", false);
        assertFalse(started.resumed());
        assertEquals(Progress.BEGUN, started.view().run().progress());
        assertEquals("shop", started.view().project().slug());
        assertEquals(started.view().run(), office.run(started.handle()));
        assertEquals(Grade.SERVED, started.view().run().hold().grade());
        assertEquals(List.of(EventType.RUN_STARTED), office.timeline(started.handle()));
        assertEquals(
                "{\"grade\":\"served\",\"take_overs\":0}",
                office.lastEvent(started.handle()).detail());
    }

    @Test
    void goesOnWithTheHandleItsCallerHolds() {
        Handle handle = office.start("feature");
        Checkpoint asked = office.ask(handle, CheckpointKind.PLAN, "May I?", "");
        office.tick();
        StartRun.Started again = office.start(office.agent, "feature", handle.text(), false);
        assertTrue(again.resumed());
        assertEquals(handle, again.handle());
        assertEquals(List.of(asked), again.view().open());
        assertEquals(EventType.RUN_RESUMED, office.lastEvent(handle).type());
        assertEquals(0, office.run(handle).hold().takeOvers());
    }

    @Test
    void tellsAnotherAgentHowLongTheRunHasBeenIdleAndNotItsHandle() {
        Handle handle = office.start("feature");
        office.clock.advance(Duration.ofSeconds(90));
        String message = assertRefused(RefusalCode.HELD, () -> office.start("feature"));
        assertTrue(message.startsWith("held, idle 90 s"), message);
        assertFalse(message.contains(handle.text()));
        assertEquals(List.of(EventType.RUN_STARTED), office.timeline(handle));
    }

    @Test
    @Promise("B5")
    void fencesTheOtherAgentWhenARunIsTakenOver() {
        Handle old = office.start("feature");
        StartRun.Started taken = office.start(office.agent, "feature", "", true);
        assertTrue(taken.resumed());
        assertEquals(old.run(), taken.handle().run());
        assertNotEquals(old.fence(), taken.handle().fence());
        assertEquals(1, taken.view().run().hold().takeOvers());

        assertRefused(RefusalCode.FENCED, () -> office.report(old, RunStatus.COMPLETE));
        assertEquals(RunStatus.RUNNING, office.run(old).status());
        assertEquals(
                List.of(EventType.RUN_STARTED, EventType.RUN_TAKEN_OVER, EventType.FENCED_WRITE_REFUSED),
                office.timeline(old));
        assertEquals(
                RunStatus.WAITING,
                office.report(taken.handle(), RunStatus.WAITING).run().status());
    }

    @Test
    void doesNotGoOnWithAFencedHandle() {
        Handle old = office.start("feature");
        office.start(office.agent, "feature", "", true);
        assertRefused(RefusalCode.HELD, () -> office.start(office.agent, "feature", old.text(), false));
        assertRefused(RefusalCode.HELD, () -> office.start(office.agent, "feature", "nonsense", false));
    }

    @Test
    void keepsBranchesWorktreesAndKeysApart() {
        Handle first = office.start("feature");
        Handle otherBranch = office.start("other");
        Caller elsewhere =
                new Caller(office.workspace, office.key.key().id(), Grade.SERVED, Origin.NONE, "", "", "/home/dev/two");
        Handle otherWorktree = office.start(elsewhere, "feature", "", false).handle();
        ManageKeys.NewKey second =
                office.keys.create(office.dev, new ManageKeys.KeyRequest("desk", "", Duration.ZERO, ""));
        Handle otherKey = office.start(office.caller(second, Grade.SERVED), "feature", "", false)
                .handle();
        assertEquals(
                4,
                List.of(first.run(), otherBranch.run(), otherWorktree.run(), otherKey.run()).stream()
                        .distinct()
                        .count());
    }

    @Test
    void beginsAnewOnceTheRunHasEnded() {
        Handle first = office.start("feature");
        office.report(first, RunStatus.COMPLETE);
        StartRun.Started second = office.start(office.agent, "feature", first.text(), false);
        assertFalse(second.resumed());
        assertNotEquals(first.run(), second.handle().run());
    }

    @Test
    void keepsTheWeakestGradeThatEverHeldTheRun() {
        Handle handle = office.start("feature");
        Caller local = office.caller(office.key, Grade.LOCAL);
        office.start(local, "feature", handle.text(), false);
        assertEquals(Grade.LOCAL, office.run(handle).hold().grade());
        office.start(office.agent, "feature", "", true);
        assertEquals(Grade.LOCAL, office.run(handle).hold().grade());
    }

    @Test
    @Promise("P4")
    void knowsConnectedProjectsOfItsKeyOnly() {
        office.projects.connect(office.olga, "other");
        ManageKeys.NewKey limited =
                office.keys.create(office.dev, new ManageKeys.KeyRequest("limited", "other", Duration.ZERO, ""));
        String foreign = assertRefused(
                RefusalCode.NOT_FOUND, () -> office.start(office.caller(limited, Grade.SERVED), "feature", "", false));
        String unknown = assertRefused(
                RefusalCode.NOT_FOUND,
                () -> office.startRun.start(
                        office.agent, new StartRun.Request("nowhere", "", "", "b", "main", "", false)));
        assertEquals(unknown, foreign);
        office.projects.disconnect(office.olga, "shop");
        assertRefused(RefusalCode.NOT_FOUND, () -> office.start("feature"));
    }

    @Test
    void showsARunToItsKeyOnlyAndGivesNoHandleAway() {
        Handle old = office.start("feature");
        Handle live = office.start(office.agent, "feature", "", true).handle();
        RunView view = office.getRun.get(office.agent, old.run());
        assertFalse(view.toString().contains(live.text()));

        ManageKeys.NewKey second =
                office.keys.create(office.dev, new ManageKeys.KeyRequest("desk", "", Duration.ZERO, ""));
        Caller stranger = office.caller(second, Grade.SERVED);
        String foreign = assertRefused(RefusalCode.NOT_FOUND, () -> office.getRun.get(stranger, live.run()));
        String missing = assertRefused(RefusalCode.NOT_FOUND, () -> office.getRun.get(stranger, new RunId(1)));
        assertEquals(missing, foreign);
    }
}
