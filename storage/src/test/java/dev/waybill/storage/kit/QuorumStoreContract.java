package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.quorum.Approval;
import dev.waybill.workflow.quorum.QuorumRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many have to approve, and who has. */
interface QuorumStoreContract extends OpenedWorkspace {
    @Test
    default void a_rule_is_kept_until_one_approval_is_enough_again() {
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.quorums().setRule(new QuorumRule(Samples.PROJECT, CheckpointKind.DEPLOY, 3));
            transaction.quorums().setRule(new QuorumRule(Samples.PROJECT, CheckpointKind.DEPLOY, 2));
            transaction.quorums().setRule(new QuorumRule(Samples.PROJECT, CheckpointKind.PLAN, 2));
            transaction.quorums().setRule(new QuorumRule(Samples.PROJECT, CheckpointKind.PLAN, 1));
        });
        assertEquals(
                List.of(new QuorumRule(Samples.PROJECT, CheckpointKind.DEPLOY, 2)),
                read(transaction -> transaction.quorums().rules()));
        assertEquals(2, (int) read(transaction -> transaction.quorums().rule(Samples.PROJECT, CheckpointKind.DEPLOY)));
        assertEquals(1, (int) read(transaction -> transaction.quorums().rule(Samples.PROJECT, CheckpointKind.PLAN)));
        write(transaction -> transaction.quorums().deleteRules(Samples.PROJECT));
        assertEquals(List.of(), read(transaction -> transaction.quorums().rules()));
    }

    @Test
    default void a_member_stands_once_among_those_who_approved() {
        CheckpointId asked = new CheckpointId(51);
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
            transaction.checkpoints().insert(Samples.checkpoint(asked, ""));
            assertEquals(1, transaction.quorums().needed(asked));
            transaction.quorums().need(asked, 2);
            transaction.quorums().approve(asked, new Approval(new MemberId(7), 10, "yes"));
            transaction.quorums().approve(asked, new Approval(new MemberId(8), 20, ""));
            transaction.quorums().approve(asked, new Approval(new MemberId(7), 30, "again"));
        });
        assertEquals(2, (int) read(transaction -> transaction.quorums().needed(asked)));
        assertEquals(
                List.of(new Approval(new MemberId(8), 20, ""), new Approval(new MemberId(7), 30, "again")),
                read(transaction -> transaction.quorums().approvals(asked)));
        assertThrows(
                RuntimeException.class,
                () -> read(transaction -> {
                    transaction.quorums().need(asked, 3);
                    return asked;
                }));
    }
}
