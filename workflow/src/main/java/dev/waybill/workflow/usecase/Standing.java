package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.run.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Voids what stands (a pending question, an approval) when what it was bound to moves. It happens in the
 * transaction that moves it, so that no approval is ever seen of what is no longer shown.
 */
final class Standing {
    /** Runs looked at in one step of a walk over all live runs of a project. */
    private static final int RUNS_A_STEP = 500;

    private Standing() {}

    /** Voids all of a run that is bound to another commit than the run is at now; returns them as they were. */
    static List<Checkpoint> voidForHead(WriteTransaction transaction, Actor actor, Origin origin, Run run) {
        List<Checkpoint> voided = new ArrayList<>();
        for (Checkpoint checkpoint : transaction.checkpoints().standing(run.id())) {
            if (!checkpoint.headSha().isEmpty()
                    && !checkpoint.headSha().equals(run.progress().headSha())) {
                end(
                        transaction,
                        actor,
                        origin,
                        checkpoint,
                        CheckpointState.VOIDED,
                        EventType.CHECKPOINT_VOIDED,
                        "head");
                voided.add(checkpoint);
            }
        }
        return voided;
    }

    /** Voids all of a project that is bound to another manifest than its own; of a disconnected one, all. */
    static void voidForScope(WriteTransaction transaction, Administrator administrator, Project project) {
        long after = 0;
        List<Run> runs;
        do {
            runs = transaction.runs().live(project.id(), after, RUNS_A_STEP);
            for (Run run : runs) {
                after = run.id().value();
                transaction.record(
                        administrator.actor(),
                        administrator.origin(),
                        run.id(),
                        EventDraft.of(
                                EventType.SCOPE_CHANGED,
                                new Detail()
                                        .with("digest", project.scopeDigest())
                                        .json()));
                for (Checkpoint checkpoint : transaction.checkpoints().standing(run.id())) {
                    if (!project.connected() || !checkpoint.scopeDigest().equals(project.scopeDigest())) {
                        end(
                                transaction,
                                administrator.actor(),
                                administrator.origin(),
                                checkpoint,
                                CheckpointState.VOIDED,
                                EventType.CHECKPOINT_VOIDED,
                                "scope");
                    }
                }
            }
        } while (runs.size() == RUNS_A_STEP);
    }

    /** Lets a run's open questions lapse: it has ended and waits for nothing. */
    static void expire(WriteTransaction transaction, Actor actor, Origin origin, Run run) {
        for (Checkpoint checkpoint : transaction.checkpoints().open(run.id())) {
            end(
                    transaction,
                    actor,
                    origin,
                    checkpoint,
                    CheckpointState.EXPIRED,
                    EventType.CHECKPOINT_EXPIRED,
                    "run_ended");
        }
    }

    /** Moves a checkpoint to a state that nobody decided, and records why. */
    static void end(
            WriteTransaction transaction,
            Actor actor,
            Origin origin,
            Checkpoint checkpoint,
            CheckpointState state,
            EventType type,
            String cause) {
        transaction.checkpoints().update(checkpoint.ended(state));
        long sequence = transaction.record(
                actor,
                origin,
                checkpoint.run(),
                EventDraft.of(
                        type,
                        new Detail()
                                .with("checkpoint", checkpoint.id().text())
                                .with("kind", checkpoint.kind().text())
                                .with("cause", cause)
                                .json()));
        Notices.ended(transaction, sequence, checkpoint, state);
    }
}
