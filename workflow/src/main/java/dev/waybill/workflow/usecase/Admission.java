package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.FenceDigest;
import dev.waybill.workflow.run.Run;
import java.util.Optional;
import java.util.function.Function;

/** Lets an agent in: its key as it stands in this transaction, its run, its hold on the run. */
final class Admission {
    private Admission() {}

    /**
     * The caller's key, read anew: a cached "yes" never outlives a revocation.
     *
     * @throws RefusedException {@code UNAUTHENTICATED}
     */
    static PluginKey admit(ReadTransaction transaction, Caller caller) {
        PluginKey key = transaction.keys().find(caller.key()).orElseThrow(Admission::invalidKey);
        if (!key.valid(transaction.nowMillis())) {
            throw invalidKey();
        }
        return key;
    }

    /**
     * Runs a write under a live handle. An old handle and an ended run are refused, and that they were tried is
     * kept.
     *
     * @throws RefusedException {@code NOT_FOUND} for a run that is not this key's or is not there
     */
    static <R> Answer<R> writing(
            WriteTransaction transaction, Caller caller, Handle handle, Function<Run, Answer<R>> write) {
        admit(transaction, caller);
        Run run = run(transaction, caller, handle.run());
        Optional<Answer<R>> refused = refuse(transaction, caller, handle, run);
        return refused.isPresent() ? refused.get() : write.apply(run);
    }

    /**
     * The caller's own run, whoever holds it now.
     *
     * @throws RefusedException {@code NOT_FOUND}, the same for a foreign run and for none
     */
    static Run run(ReadTransaction transaction, Caller caller, RunId id) {
        return transaction
                .runs()
                .find(id)
                .filter(run -> run.key().equals(caller.key()))
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.NOT_FOUND, "no such run under this key: call run_start to begin or resume one"));
    }

    /**
     * A checkpoint that the caller's key asked.
     *
     * @throws RefusedException {@code NOT_FOUND}, the same for a foreign checkpoint and for none
     */
    static Checkpoint checkpoint(ReadTransaction transaction, Caller caller, CheckpointId id) {
        return transaction
                .checkpoints()
                .find(id)
                .filter(found -> found.key().equals(caller.key()))
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.NOT_FOUND, "no such checkpoint under this key: run_get lists the open ones"));
    }

    /** Whether the handle is the run's live one. */
    static boolean holds(Run run, Handle handle) {
        return run.hold().fenceDigest() == FenceDigest.of(handle);
    }

    /** Whether the key may touch the project at all. */
    static boolean reaches(PluginKey key, ProjectId project) {
        return key.project() == 0 || key.project() == project.value();
    }

    private static <R> Optional<Answer<R>> refuse(WriteTransaction transaction, Caller caller, Handle handle, Run run) {
        if (!holds(run, handle)) {
            record(transaction, caller, run, EventType.FENCED_WRITE_REFUSED);
            return Optional.of(Answer.denied(
                    RefusalCode.FENCED,
                    "another agent took this run over and this handle is no longer live: stop writing. To take the run"
                            + " back, call run_start with take_over true"));
        }
        if (run.status().terminal()) {
            record(transaction, caller, run, EventType.LATE_WRITE_REFUSED);
            return Optional.of(Answer.denied(
                    RefusalCode.RUN_ENDED,
                    "the run has ended as '" + run.status().text()
                            + "' and takes no more reports: call run_start to begin another"));
        }
        return Optional.empty();
    }

    private static void record(WriteTransaction transaction, Caller caller, Run run, EventType type) {
        transaction.record(caller.actor(), caller.origin(), run.id(), EventDraft.of(type, Detail.NONE));
    }

    /** One answer for unknown, revoked and expired keys. */
    static RefusedException invalidKey() {
        return new RefusedException(
                RefusalCode.UNAUTHENTICATED,
                "this plugin key is not valid: it is unknown, revoked or expired. Ask an admin for a new one");
    }
}
