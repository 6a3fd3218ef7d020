package dev.waybill.workflow.ledger;

import dev.waybill.workflow.budget.BudgetStore;
import dev.waybill.workflow.checkpoint.CheckpointStore;
import dev.waybill.workflow.event.EventStore;
import dev.waybill.workflow.guard.GuardStore;
import dev.waybill.workflow.key.KeyStore;
import dev.waybill.workflow.member.MemberStore;
import dev.waybill.workflow.notice.NoticeStore;
import dev.waybill.workflow.project.ProjectStore;
import dev.waybill.workflow.quorum.QuorumStore;
import dev.waybill.workflow.reply.ReplyStore;
import dev.waybill.workflow.run.RunStore;
import dev.waybill.workflow.scope.ScopeStore;
import dev.waybill.workflow.usage.UsageStore;
import dev.waybill.workflow.workspace.Policy;

/**
 * One workspace at one moment. The stores' writing methods throw {@code UnsupportedOperationException} unless
 * the transaction is a {@link WriteTransaction}.
 */
public interface ReadTransaction {
    /** The moment of this transaction: milliseconds since 1970. */
    long nowMillis();

    Policy policy();

    RunStore runs();

    EventStore events();

    CheckpointStore checkpoints();

    QuorumStore quorums();

    NoticeStore notices();

    ReplyStore replies();

    ProjectStore projects();

    ScopeStore scopes();

    KeyStore keys();

    GuardStore guards();

    BudgetStore budgets();

    UsageStore usage();

    MemberStore members();

    AuditStore audit();

    /** Whether a table holds what earlier versions kept, too; false while it is still being filled. */
    boolean whole(Backfill table);
}
