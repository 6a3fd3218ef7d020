package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.checkpoint.SeparationOfDuties;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.notice.NoticeKind;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.Run;
import java.util.List;
import java.util.Optional;

/** Answers a question: a signed-in member, the right one, about what they were shown and nothing else. */
public final class DecideCheckpoint {
    private final Ledger ledger;

    /**
     * What a member says.
     *
     * @param shown   the binding of what they were shown
     * @param comment their words to the agent, at most {@code Caps.COMMENT}
     */
    public record Request(CheckpointId checkpoint, Decision decision, Binding shown, String comment) {}

    public DecideCheckpoint(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Decides. Every refusal but a missing checkpoint is kept in the run's timeline.
     *
     * @return the checkpoint, decided; still pending where more members have to approve it
     * @throws RefusedException {@code FORBIDDEN}, {@code NOT_PENDING}, {@code VOIDED}, {@code NOT_FOUND}
     */
    public Checkpoint decide(Administrator administrator, Request request) {
        requireComment(request);
        return ledger.write(administrator.workspace(), transaction -> {
            Checkpoint checkpoint =
                    transaction.checkpoints().find(request.checkpoint()).orElseThrow(DecideCheckpoint::unknown);
            Member member;
            try {
                member = Authority.signedIn(transaction, administrator);
            } catch (RefusedException notSignedIn) {
                // Kept, not undone: on a data folder of one's own this may be the agent's shell that tries.
                return refuse(
                        transaction,
                        administrator,
                        checkpoint,
                        notSignedIn.refusal().code(),
                        notSignedIn.refusal().message());
            }
            Run run = transaction.runs().find(checkpoint.run()).orElseThrow(DecideCheckpoint::unknown);
            if (!member.reachesProject(run.project().value())) {
                throw unknown();
            }
            return answer(transaction, administrator, member, checkpoint, run, request);
        });
    }

    /** The checkpoint as it is to be shown before a decision. */
    public Checkpoint show(Administrator administrator, CheckpointId id) {
        return ledger.read(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.VIEW_RUNS);
            Checkpoint checkpoint = transaction.checkpoints().find(id).orElseThrow(DecideCheckpoint::unknown);
            Run run = transaction.runs().find(checkpoint.run()).orElseThrow(DecideCheckpoint::unknown);
            if (!Authority.reachesProject(
                    transaction, administrator, run.project().value())) {
                throw unknown();
            }
            return checkpoint;
        });
    }

    private static Answer<Checkpoint> answer(
            WriteTransaction transaction,
            Administrator administrator,
            Member member,
            Checkpoint checkpoint,
            Run run,
            Request request) {
        if (checkpoint.state() != CheckpointState.PENDING) {
            return refuse(
                    transaction,
                    administrator,
                    checkpoint,
                    RefusalCode.NOT_PENDING,
                    "this checkpoint is '" + checkpoint.state().text() + "' and takes no answer");
        }
        List<Member> members = transaction.members().list();
        Optional<String> objection = SeparationOfDuties.objection(
                checkpoint, run.project(), request.decision(), member, transaction.policy(), members.size());
        if (objection.isPresent()) {
            return refuse(transaction, administrator, checkpoint, RefusalCode.FORBIDDEN, objection.get());
        }
        if (!request.shown().equals(Binding.of(checkpoint))) {
            return refuse(
                    transaction,
                    administrator,
                    checkpoint,
                    RefusalCode.VOIDED,
                    "this is not what you were shown: look at the checkpoint again before you decide");
        }
        Project project = transaction.projects().find(run.project()).orElseThrow(Projects::unknown);
        Optional<String> moved = moved(checkpoint, run, project);
        if (moved.isPresent()) {
            Standing.end(
                    transaction,
                    administrator.actor(),
                    administrator.origin(),
                    checkpoint,
                    CheckpointState.VOIDED,
                    EventType.CHECKPOINT_VOIDED,
                    moved.get());
            return Answer.denied(
                    RefusalCode.VOIDED,
                    "the " + moved.get() + " moved since this was asked, so it is void: the agent asks again");
        }
        if (request.decision() == Decision.APPROVE) {
            Quorum quorum = Quorum.of(transaction, checkpoint, run.project());
            Optional<String> uncounted = quorum.objection(checkpoint, member);
            if (uncounted.isPresent()) {
                return refuse(transaction, administrator, checkpoint, RefusalCode.FORBIDDEN, uncounted.get());
            }
            if (quorum.several()) {
                Quorum.count(transaction, checkpoint, member, request.comment());
                if (!quorum.reachedByOneMore()) {
                    recordCounted(transaction, administrator, checkpoint, request, quorum);
                    return Answer.granted(checkpoint);
                }
            }
        }
        return Answer.granted(decided(transaction, administrator, member, checkpoint, request));
    }

    /** What the checkpoint is bound to and no longer holds. Moves void at once; this is the last wall. */
    private static Optional<String> moved(Checkpoint checkpoint, Run run, Project project) {
        if (!checkpoint.headSha().isEmpty()
                && !checkpoint.headSha().equals(run.progress().headSha())) {
            return Optional.of("head");
        }
        boolean same = project.connected() && checkpoint.scopeDigest().equals(project.scopeDigest());
        return same ? Optional.empty() : Optional.of("scope");
    }

    private static Checkpoint decided(
            WriteTransaction transaction,
            Administrator administrator,
            Member member,
            Checkpoint checkpoint,
            Request request) {
        boolean bySelf = SeparationOfDuties.initiated(checkpoint, member);
        Checkpoint decided =
                checkpoint.decided(request.decision(), member.id(), bySelf, request.comment(), transaction.nowMillis());
        transaction.checkpoints().update(decided);
        long sequence = transaction.record(
                administrator.actor(),
                administrator.origin(),
                checkpoint.run(),
                new EventDraft(
                        type(request.decision(), bySelf),
                        new Detail()
                                .with("checkpoint", checkpoint.id().text())
                                .with("kind", checkpoint.kind().text())
                                .with("grade", checkpoint.grade().text())
                                .with("binding", request.shown().digest())
                                .json(),
                        request.comment()));
        Notices.tell(transaction, sequence, told(request.decision()), decided);
        return decided;
    }

    private static void recordCounted(
            WriteTransaction transaction,
            Administrator administrator,
            Checkpoint checkpoint,
            Request request,
            Quorum quorum) {
        transaction.record(
                administrator.actor(),
                administrator.origin(),
                checkpoint.run(),
                new EventDraft(
                        EventType.CHECKPOINT_APPROVAL_COUNTED,
                        new Detail()
                                .with("checkpoint", checkpoint.id().text())
                                .with("kind", checkpoint.kind().text())
                                .with("approvals", quorum.approved().size() + 1)
                                .with("needed", quorum.needed())
                                .with("binding", request.shown().digest())
                                .json(),
                        request.comment()));
    }

    private static NoticeKind told(Decision decision) {
        return switch (decision) {
            case APPROVE -> NoticeKind.CHECKPOINT_APPROVED;
            case REJECT -> NoticeKind.CHECKPOINT_REJECTED;
            case REQUEST_CHANGES -> NoticeKind.CHECKPOINT_CHANGES_REQUESTED;
        };
    }

    private static EventType type(Decision decision, boolean bySelf) {
        return switch (decision) {
            case APPROVE -> bySelf ? EventType.CHECKPOINT_APPROVED_BY_INITIATOR : EventType.CHECKPOINT_APPROVED;
            case REJECT -> EventType.CHECKPOINT_REJECTED;
            case REQUEST_CHANGES -> EventType.CHECKPOINT_CHANGES_REQUESTED;
        };
    }

    private static Answer<Checkpoint> refuse(
            WriteTransaction transaction,
            Administrator administrator,
            Checkpoint checkpoint,
            RefusalCode code,
            String message) {
        transaction.record(
                administrator.actor(),
                administrator.origin(),
                checkpoint.run(),
                EventDraft.of(
                        EventType.CHECKPOINT_DECISION_REFUSED,
                        new Detail()
                                .with("checkpoint", checkpoint.id().text())
                                .with("code", code.text())
                                .json()));
        return Answer.denied(code, message);
    }

    private static void requireComment(Request request) {
        int length = request.comment().codePointCount(0, request.comment().length());
        if (length > Caps.COMMENT) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "a comment has at most " + Caps.COMMENT + " characters, not " + length + ": shorten it");
        }
        if (request.decision() == Decision.REQUEST_CHANGES && request.comment().isBlank()) {
            throw new RefusedException(RefusalCode.INVALID_ARGUMENT, "a request for changes says which: add a comment");
        }
        if (request.comment().indexOf('\0') >= 0) {
            throw new RefusedException(RefusalCode.INVALID_ARGUMENT, "a comment has no U+0000");
        }
    }

    private static RefusedException unknown() {
        return new RefusedException(
                RefusalCode.NOT_FOUND, "no such checkpoint in this workspace: see 'checkpoints list'");
    }
}
