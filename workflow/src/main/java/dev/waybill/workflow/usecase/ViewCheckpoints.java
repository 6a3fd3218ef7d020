package dev.waybill.workflow.usecase;

import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.checkpoint.SeparationOfDuties;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows members the questions of their workspace. What is shown decides nothing: that is {@link DecideCheckpoint}. */
public final class ViewCheckpoints {
    /** A menu says no more than "so many or more". */
    public static final int MOST_COUNTED = 100;

    /** Questions that a page steps over at most, for a viewer who does not see all, before it ends early. */
    private static final int LOOKED_AT = 1_000;

    private final Ledger ledger;

    /**
     * A page of questions, the newest first.
     *
     * @param next the id before which the next page begins; 0 on the last
     */
    public record Inbox(List<CheckpointDetails> checkpoints, long next, long nowMillis) {}

    public ViewCheckpoints(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A page of questions of those projects that the viewer may see.
     *
     * @param before only those with a smaller id; {@code Long.MAX_VALUE} for the newest
     * @throws RefusedException {@code FORBIDDEN}
     */
    public Inbox page(Administrator viewer, boolean pendingOnly, long before, int limit) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_RUNS);
            List<CheckpointDetails> shown = new ArrayList<>();
            long at = before;
            for (int seen = 0; seen < LOOKED_AT; seen += limit) {
                List<Checkpoint> stride = transaction.checkpoints().page(pendingOnly, at, limit);
                for (Checkpoint checkpoint : stride) {
                    if (shown.size() == limit) {
                        return new Inbox(shown, at, transaction.nowMillis());
                    }
                    at = checkpoint.id().value();
                    details(transaction, viewer, checkpoint).ifPresent(shown::add);
                }
                if (stride.size() < limit) {
                    return new Inbox(shown, 0, transaction.nowMillis());
                }
            }
            return new Inbox(shown, at, transaction.nowMillis());
        });
    }

    /**
     * How many questions wait in the projects that the viewer may see, at most {@link #MOST_COUNTED}.
     *
     * @throws RefusedException {@code FORBIDDEN}
     */
    public int waiting(Administrator viewer) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_RUNS);
            boolean all = !Authority.limit(transaction, viewer).limits();
            return (int) transaction.checkpoints().page(true, Long.MAX_VALUE, all ? MOST_COUNTED : LOOKED_AT).stream()
                    .filter(checkpoint ->
                            all || run(transaction, viewer, checkpoint).isPresent())
                    .limit(MOST_COUNTED)
                    .count();
        });
    }

    /**
     * One question.
     *
     * @throws RefusedException {@code FORBIDDEN}; {@code NOT_FOUND}, the same for one that is not there and for one that
     *     the viewer may not see
     */
    public CheckpointDetails show(Administrator viewer, CheckpointId id) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_RUNS);
            return transaction
                    .checkpoints()
                    .find(id)
                    .flatMap(checkpoint -> details(transaction, viewer, checkpoint))
                    .orElseThrow(
                            () -> new RefusedException(RefusalCode.NOT_FOUND, "no such checkpoint in this workspace"));
        });
    }

    private static Optional<CheckpointDetails> details(
            ReadTransaction transaction, Administrator viewer, Checkpoint checkpoint) {
        return run(transaction, viewer, checkpoint).map(found -> {
            Quorum quorum = Quorum.of(transaction, checkpoint, found.project());
            return new CheckpointDetails(
                    checkpoint,
                    found,
                    ViewRuns.slug(transaction, found.project()),
                    transaction.checkpoints().answered(found.id(), 0, 2).stream()
                            .filter(other -> !other.id().equals(checkpoint.id()))
                            .findFirst(),
                    objection(transaction, viewer, checkpoint, found, quorum),
                    Binding.of(checkpoint),
                    decider(transaction, checkpoint),
                    quorum.needed(),
                    approvers(transaction, quorum),
                    transaction.nowMillis());
        });
    }

    private static List<CheckpointDetails.Approver> approvers(ReadTransaction transaction, Quorum quorum) {
        return quorum.approved().stream()
                .map(approval -> new CheckpointDetails.Approver(
                        name(transaction, approval.member()), approval.atMillis(), approval.comment()))
                .toList();
    }

    /** The run that asked, where the viewer may see it. */
    private static Optional<Run> run(ReadTransaction transaction, Administrator viewer, Checkpoint checkpoint) {
        return transaction
                .runs()
                .find(checkpoint.run())
                .filter(found -> Authority.reachesProject(
                        transaction, viewer, found.project().value()));
    }

    private static Optional<String> objection(
            ReadTransaction transaction, Administrator viewer, Checkpoint checkpoint, Run run, Quorum quorum) {
        Member member = Authority.signedIn(transaction, viewer);
        return SeparationOfDuties.objection(
                        checkpoint,
                        run.project(),
                        Decision.APPROVE,
                        member,
                        transaction.policy(),
                        transaction.members().list().size())
                .or(() -> quorum.objection(checkpoint, member));
    }

    private static String decider(ReadTransaction transaction, Checkpoint checkpoint) {
        return checkpoint.decidedBy() == 0 ? "" : name(transaction, new MemberId(checkpoint.decidedBy()));
    }

    private static String name(ReadTransaction transaction, MemberId member) {
        return transaction.members().find(member).map(Member::name).orElse("");
    }
}
