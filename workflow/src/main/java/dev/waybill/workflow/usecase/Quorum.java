package dev.waybill.workflow.usecase;

import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.checkpoint.SeparationOfDuties;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.quorum.Approval;
import java.util.List;
import java.util.Optional;

/**
 * A question that needs several approvals, as one transaction sees it. An approval counts as long as its member could
 * still give it: who was removed, demoted or given a new role since is no longer counted.
 *
 * @param needed   approvals of different members; 1 for most questions
 * @param approved those that count, the first one first
 */
record Quorum(int needed, List<Approval> approved) {
    static Quorum of(ReadTransaction transaction, Checkpoint checkpoint, ProjectId project) {
        int needed = transaction.quorums().needed(checkpoint.id());
        if (needed == 1) {
            return new Quorum(1, List.of());
        }
        if (checkpoint.state() != CheckpointState.PENDING) {
            // What was decided stays decided by those who decided it.
            return new Quorum(needed, transaction.quorums().approvals(checkpoint.id()));
        }
        int members = transaction.members().list().size();
        List<Approval> counted = transaction.quorums().approvals(checkpoint.id()).stream()
                .filter(approval -> transaction
                        .members()
                        .find(approval.member())
                        .filter(Member::present)
                        .filter(member -> counts(transaction, checkpoint, project, member, members))
                        .isPresent())
                .toList();
        return new Quorum(needed, counted);
    }

    private static boolean counts(
            ReadTransaction transaction, Checkpoint checkpoint, ProjectId project, Member member, int members) {
        return SeparationOfDuties.objection(
                                checkpoint, project, Decision.APPROVE, member, transaction.policy(), members)
                        .isEmpty()
                && !SeparationOfDuties.initiated(checkpoint, member);
    }

    boolean several() {
        return needed > 1;
    }

    /** Why this member's approval would not count; empty when it would. */
    Optional<String> objection(Checkpoint checkpoint, Member member) {
        if (!several()) {
            return Optional.empty();
        }
        if (SeparationOfDuties.initiated(checkpoint, member)) {
            return Optional.of("this question needs " + needed
                    + " approvals, and whoever's key asked is none of them: other members can approve it");
        }
        return gave(member.id())
                ? Optional.of("you have approved this already, and it takes " + needed
                        + " different members: another member can, or you can still reject it")
                : Optional.empty();
    }

    private boolean gave(MemberId member) {
        return approved.stream().anyMatch(approval -> approval.member().equals(member));
    }

    /** Whether one more approval decides. */
    boolean reachedByOneMore() {
        return approved.size() + 1 >= needed;
    }

    /** Keeps an approval; one that the member gave in an earlier role has not been counted and is replaced. */
    static void count(WriteTransaction transaction, Checkpoint checkpoint, Member member, String comment) {
        transaction.quorums().approve(checkpoint.id(), new Approval(member.id(), transaction.nowMillis(), comment));
    }
}
