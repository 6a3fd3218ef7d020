package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.notice.NoticeKind;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.workspace.TextMode;
import java.util.List;

/** Puts a question to a human. The same question asked again is the same checkpoint; a changed one replaces it. */
public final class RequestCheckpoint {
    private final Ledger ledger;
    private final IdMint ids;

    /**
     * What an agent asks.
     *
     * @param headSha the commit it is about; empty where the kind needs none
     */
    public record Request(Handle handle, CheckpointKind kind, String summary, String headSha) {}

    public RequestCheckpoint(Ledger ledger, IdMint ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    /**
     * Asks.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code INVALID_ARGUMENT} when the kind needs a commit
     *     and none is named; {@code LIMIT_REACHED} when three are open; {@code FENCED}, {@code RUN_ENDED},
     *     {@code NOT_FOUND}, {@code UNAUTHENTICATED}
     */
    public Checkpoint request(Caller caller, Request request) {
        return ledger.write(
                caller.workspace(),
                transaction -> Admission.writing(
                        transaction, caller, request.handle(), run -> ask(transaction, caller, run, request)));
    }

    private Answer<Checkpoint> ask(WriteTransaction transaction, Caller caller, Run before, Request request) {
        if (request.kind().needsHead() && request.headSha().isEmpty()) {
            return Answer.denied(
                    RefusalCode.INVALID_ARGUMENT,
                    "head_sha: a checkpoint of kind '" + request.kind().text()
                            + "' is about one commit: pass the full id of the commit to be decided on");
        }
        if (request.summary().isEmpty() && transaction.policy().textMode() != TextMode.SEALED) {
            return Answer.denied(
                    RefusalCode.INVALID_ARGUMENT,
                    "summary: is required where the workspace is not sealed: say what you ask and why, in 1 to "
                            + Caps.SUMMARY + " characters");
        }
        Run run = moveHead(transaction, caller, before, request.headSha());
        Project project = transaction
                .projects()
                .find(run.project())
                .filter(Project::connected)
                .orElseThrow(Projects::unknown);
        String textDigest = Binding.textDigest(request.kind(), request.summary());
        List<Checkpoint> open = transaction.checkpoints().open(run.id());
        for (Checkpoint pending : open) {
            if (pending.kind() == request.kind()) {
                boolean same = pending.textDigest().equals(textDigest)
                        && pending.headSha().equals(request.headSha())
                        && pending.scopeDigest().equals(project.scopeDigest());
                if (same) {
                    return Answer.granted(pending);
                }
                Standing.end(
                        transaction,
                        caller.actor(),
                        caller.origin(),
                        pending,
                        CheckpointState.SUPERSEDED,
                        EventType.CHECKPOINT_SUPERSEDED,
                        "asked_again");
            }
        }
        if (transaction.checkpoints().open(run.id()).size() >= Caps.OPEN_CHECKPOINTS) {
            return Answer.denied(
                    RefusalCode.LIMIT_REACHED,
                    "a run has at most " + Caps.OPEN_CHECKPOINTS
                            + " open checkpoints: wait for one with checkpoint_get, or ask one of the open kinds anew,"
                            + " which replaces it");
        }
        return Answer.granted(open(transaction, caller, run, project, request, textDigest));
    }

    private Checkpoint open(
            WriteTransaction transaction, Caller caller, Run run, Project project, Request request, String textDigest) {
        PluginKey key = Admission.admit(transaction, caller);
        Checkpoint checkpoint = new Checkpoint(
                new CheckpointId(ids.mint()),
                run.id(),
                caller.key(),
                request.kind(),
                CheckpointState.PENDING,
                request.summary(),
                request.headSha(),
                project.scopeDigest(),
                textDigest,
                run.hold().grade(),
                key.owner(),
                key.maker(),
                0,
                false,
                "",
                "",
                transaction.nowMillis(),
                0,
                0);
        transaction.checkpoints().insert(checkpoint);
        int approvals = transaction.quorums().rule(project.id(), request.kind());
        if (approvals > 1) {
            transaction.quorums().need(checkpoint.id(), approvals);
        }
        long sequence = transaction.record(
                caller.actor(),
                caller.origin(),
                run.id(),
                new EventDraft(
                        EventType.CHECKPOINT_REQUESTED,
                        new Detail()
                                .with("checkpoint", checkpoint.id().text())
                                .with("kind", request.kind().text())
                                .with("head_sha", request.headSha())
                                .with("scope_digest", project.scopeDigest())
                                .with("text_digest", textDigest)
                                .json(),
                        request.summary()));
        Notices.tell(transaction, sequence, NoticeKind.CHECKPOINT_OPENED, checkpoint);
        return checkpoint;
    }

    /** A question about another commit says that the run is at that commit, as a status report would. */
    private static Run moveHead(WriteTransaction transaction, Caller caller, Run before, String headSha) {
        boolean moves = !headSha.isEmpty() && !headSha.equals(before.progress().headSha());
        Run after = before.heldBy(before.hold().weakenedBy(caller.grade()), transaction.nowMillis());
        if (moves) {
            after = after.progressed(after.progress().at(headSha), transaction.nowMillis());
            transaction.record(
                    caller.actor(),
                    caller.origin(),
                    after.id(),
                    EventDraft.of(
                            EventType.HEAD_MOVED,
                            new Detail().with("head_sha", headSha).json()));
            Standing.voidForHead(transaction, caller.actor(), caller.origin(), after);
        }
        RunSteps.keep(transaction, before, after);
        return after;
    }
}
