package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.FenceDigest;
import dev.waybill.workflow.run.Hold;
import dev.waybill.workflow.run.Progress;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.WorkUnit;
import java.time.Duration;
import java.util.Optional;

/** Begins a run, goes on with one whose handle the agent holds, or takes one over from another agent. */
public final class StartRun {
    /** Live runs of one key that are looked through for a branch's. */
    private static final int LIVE_RUNS = 200;

    private final Ledger ledger;
    private final IdMint ids;

    /**
     * What an agent says of its work unit.
     *
     * @param held     the handle the agent still holds, as text; empty for none
     * @param takeOver whether to fence another agent that holds the run
     */
    public record Request(
            String project,
            String ticket,
            String title,
            String branch,
            String baseBranch,
            String held,
            boolean takeOver) {}

    /** The run, the handle that is live from now on, and whether the run was there before. */
    public record Started(RunView view, Handle handle, boolean resumed) {}

    public StartRun(Ledger ledger, IdMint ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    /**
     * Starts or resumes.
     *
     * @throws RefusedException {@code NOT_FOUND} for a project that is not connected or not this key's;
     *     {@code HELD} when another agent holds the run; {@code UNAUTHENTICATED}
     */
    public Started start(Caller caller, Request request) {
        return ledger.write(caller.workspace(), transaction -> {
            PluginKey key = Admission.admit(transaction, caller);
            Project project = Projects.connected(transaction, request.project());
            if (!Admission.reaches(key, project.id())) {
                throw Projects.unknown();
            }
            Optional<Run> live = live(transaction, caller, project, request);
            return Answer.granted(
                    live.isPresent()
                            ? again(transaction, caller, project, live.get(), request)
                            : begin(transaction, caller, project, request));
        });
    }

    /**
     * The run to go on with. A guard may have begun it before its agent spoke: on the branch that was checked out then,
     * without a ticket, and in a working tree of which only the guard knows. The handle that the guard gave leads there;
     * without it, a caller that can't name its working tree is led to the branch's live run in any.
     */
    private static Optional<Run> live(ReadTransaction transaction, Caller caller, Project project, Request request) {
        return transaction
                .runs()
                .findLive(caller.key(), project.id(), request.branch(), caller.worktree())
                .or(() -> begunByGuard(transaction, caller, project, request))
                .or(() -> caller.worktree().isEmpty()
                        ? transaction.runs().liveOf(caller.key(), Long.MAX_VALUE, LIVE_RUNS).stream()
                                .filter(run -> run.project().equals(project.id()))
                                .filter(run -> run.unit().branch().equals(request.branch()))
                                .findFirst()
                        : Optional.empty());
    }

    private static Optional<Run> begunByGuard(
            ReadTransaction transaction, Caller caller, Project project, Request request) {
        return Handle.parse(request.held())
                .flatMap(handle -> transaction.runs().find(handle.run()).filter(run -> Admission.holds(run, handle)))
                .filter(run -> run.key().equals(caller.key()) && run.project().equals(project.id()))
                .filter(run -> !run.status().terminal())
                .filter(run -> run.unit().branch().equals(request.branch()) || run.unnamed())
                .filter(run -> run.unit().branch().equals(request.branch())
                        || transaction
                                .runs()
                                .findLive(
                                        caller.key(),
                                        project.id(),
                                        request.branch(),
                                        run.unit().worktree())
                                .isEmpty());
    }

    private Started begin(WriteTransaction transaction, Caller caller, Project project, Request request) {
        Handle handle = new Handle(new RunId(ids.mint()), ids.randomBits());
        WorkUnit unit = new WorkUnit(
                request.ticket(), request.title(), request.branch(), request.baseBranch(), caller.worktree());
        Run run = begin(transaction, caller, project, unit, handle);
        return new Started(view(transaction, run, project), handle, false);
    }

    /** Keeps a new run, held by {@code handle}. */
    static Run begin(WriteTransaction transaction, Caller caller, Project project, WorkUnit unit, Handle handle) {
        long now = transaction.nowMillis();
        Run run = new Run(
                handle.run(),
                project.id(),
                caller.key(),
                unit,
                Progress.BEGUN,
                new Hold(FenceDigest.of(handle), 0, caller.grade(), caller.hostName(), caller.hostVersion()),
                now,
                now,
                0);
        RunSteps.begin(transaction, run);
        record(transaction, caller, run, EventType.RUN_STARTED);
        return run;
    }

    /** What a run is about, where its guard began it and this is the first that its agent says. */
    private static Run named(WriteTransaction transaction, Run run, Request request) {
        if (!run.unnamed()) {
            return run;
        }
        Run named = run.named(new WorkUnit(
                request.ticket(),
                request.title(),
                request.branch(),
                request.baseBranch(),
                run.unit().worktree()));
        transaction.runs().rename(named);
        return named;
    }

    private Started again(WriteTransaction transaction, Caller caller, Project project, Run live, Request request) {
        Hold hold = live.hold().weakenedBy(caller.grade());
        Optional<Handle> held = Handle.parse(request.held()).filter(handle -> Admission.holds(live, handle));
        if (held.isPresent()) {
            Run resumed = named(transaction, live, request)
                    .heldBy(hold.resumedBy(caller.hostName(), caller.hostVersion()), transaction.nowMillis());
            RunSteps.keep(transaction, live, resumed);
            record(transaction, caller, resumed, EventType.RUN_RESUMED);
            return new Started(view(transaction, resumed, project), held.get(), true);
        }
        if (!request.takeOver()) {
            Duration idle = Duration.ofMillis(Math.max(0, transaction.nowMillis() - live.updatedAtMillis()));
            throw new RefusedException(
                    RefusalCode.HELD,
                    "held, idle " + idle.toSeconds() + " s: an agent holds the live run of this branch. If it is you,"
                            + " pass its handle as 'run'; if you know that it is gone, call again with take_over true,"
                            + " which ends its hold");
        }
        Handle handle = new Handle(live.id(), ids.randomBits());
        Run taken = named(transaction, live, request)
                .heldBy(
                        hold.takenBy(FenceDigest.of(handle), caller.hostName(), caller.hostVersion()),
                        transaction.nowMillis());
        RunSteps.keep(transaction, live, taken);
        record(transaction, caller, taken, EventType.RUN_TAKEN_OVER);
        return new Started(view(transaction, taken, project), handle, true);
    }

    private static RunView view(ReadTransaction transaction, Run run, Project project) {
        return new RunView(
                run, project, transaction.policy(), transaction.checkpoints().open(run.id()), transaction.nowMillis());
    }

    static void record(WriteTransaction transaction, Caller caller, Run run, EventType type) {
        transaction.record(
                caller.actor(),
                caller.origin(),
                run.id(),
                EventDraft.of(
                        type,
                        new Detail()
                                .with("grade", run.hold().grade().text())
                                .with("take_overs", run.hold().takeOvers())
                                .json()));
    }
}
