package dev.waybill.workflow.usecase;

import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.run.FenceDigest;
import dev.waybill.workflow.run.Hold;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.run.WorkUnit;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Which run a guard speaks of, and the run that a session begins with. */
final class GuardRuns {
    /** An agent that was not heard for this long is taken for gone when another session begins in its place. */
    static final Duration IDLE = Duration.ofMinutes(10);

    private final IdMint ids;

    GuardRuns(IdMint ids) {
        this.ids = ids;
    }

    /**
     * What a guard stands at.
     *
     * @param run             empty where there is none
     * @param handle          the live handle, where the guard has it or was just given it
     * @param heldIdleSeconds set where another agent holds the run
     */
    record Place(Optional<Run> run, Optional<Handle> handle, OptionalLong heldIdleSeconds) {
        Place with(Optional<Run> changed) {
            return new Place(changed, handle, heldIdleSeconds);
        }
    }

    /**
     * The live run of the working tree and branch; else one of the branch that an agent began by itself; else that of
     * the guard's handle, on whatever branch, even when it has ended: an agent may change branches in its session, and
     * what is found late is still told of the right run.
     */
    Place find(ReadTransaction transaction, Caller caller, Project project, SyncGuard.Request request) {
        Optional<Handle> held = Handle.parse(request.held());
        Optional<Run> run = transaction
                .runs()
                .findLive(caller.key(), project.id(), request.branch(), caller.worktree())
                .or(() -> transaction.runs().findLive(caller.key(), project.id(), request.branch(), ""))
                .or(() -> held.flatMap(handle -> transaction.runs().find(handle.run()))
                        .filter(of ->
                                of.key().equals(caller.key()) && of.project().equals(project.id())));
        return new Place(
                run,
                held.filter(handle -> run.filter(of -> live(of) && handle.run().equals(of.id()))
                        .filter(of -> Admission.holds(of, handle))
                        .isPresent()),
                OptionalLong.empty());
    }

    /** Begins a run or goes on with the live one; takes it over where its agent is gone or waits. */
    Place start(WriteTransaction transaction, Caller caller, Project project, SyncGuard.Request request) {
        Place found = find(transaction, caller, project, request);
        Optional<Run> live = found.run().filter(GuardRuns::live);
        if (live.isEmpty()) {
            return begin(transaction, caller, project, request);
        }
        Run run = live.get();
        Hold hold = run.hold().weakenedBy(caller.grade());
        if (found.handle().isPresent()) {
            Run resumed = run.heldBy(hold.resumedBy(caller.hostName(), caller.hostVersion()), transaction.nowMillis());
            return keep(transaction, caller, resumed, found.handle().get(), EventType.RUN_RESUMED);
        }
        long idle = Math.max(0, transaction.nowMillis() - run.updatedAtMillis());
        if (run.status() == RunStatus.RUNNING && idle < IDLE.toMillis()) {
            return new Place(
                    found.run(),
                    Optional.empty(),
                    OptionalLong.of(Duration.ofMillis(idle).toSeconds()));
        }
        Handle handle = new Handle(run.id(), ids.randomBits());
        Run taken = run.heldBy(
                hold.takenBy(FenceDigest.of(handle), caller.hostName(), caller.hostVersion()), transaction.nowMillis());
        return keep(transaction, caller, taken, handle, EventType.RUN_TAKEN_OVER);
    }

    private Place begin(WriteTransaction transaction, Caller caller, Project project, SyncGuard.Request request) {
        Handle handle = new Handle(new RunId(ids.mint()), ids.randomBits());
        WorkUnit unit = new WorkUnit("", "", request.branch(), request.baseBranch(), caller.worktree());
        Run run = StartRun.begin(transaction, caller, project, unit, handle);
        return new Place(Optional.of(run), Optional.of(handle), OptionalLong.empty());
    }

    /** A session that goes on is at work again. */
    private static Place keep(WriteTransaction transaction, Caller caller, Run held, Handle handle, EventType type) {
        Run running = held.progressed(held.progress().in(RunStatus.RUNNING), transaction.nowMillis());
        RunSteps.keep(transaction, held, running);
        StartRun.record(transaction, caller, running, type);
        return new Place(Optional.of(running), Optional.of(handle), OptionalLong.empty());
    }

    private static boolean live(Run run) {
        return !run.status().terminal();
    }
}
