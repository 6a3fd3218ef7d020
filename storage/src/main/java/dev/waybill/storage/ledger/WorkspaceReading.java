package dev.waybill.storage.ledger;

import dev.waybill.storage.audit.AuditRows;
import dev.waybill.storage.audit.AuditSql;
import dev.waybill.storage.backfill.Backfills;
import dev.waybill.storage.budget.Budgets;
import dev.waybill.storage.checkpoint.Checkpoints;
import dev.waybill.storage.event.Events;
import dev.waybill.storage.guard.Guards;
import dev.waybill.storage.key.Keys;
import dev.waybill.storage.member.Members;
import dev.waybill.storage.notice.KeptNotices;
import dev.waybill.storage.policy.Policies;
import dev.waybill.storage.project.Projects;
import dev.waybill.storage.quorum.Quorums;
import dev.waybill.storage.reply.Replies;
import dev.waybill.storage.run.Runs;
import dev.waybill.storage.scope.Scopes;
import dev.waybill.storage.statement.Session;
import dev.waybill.storage.usage.UsageDays;
import dev.waybill.workflow.budget.BudgetStore;
import dev.waybill.workflow.checkpoint.CheckpointStore;
import dev.waybill.workflow.event.EventStore;
import dev.waybill.workflow.guard.GuardStore;
import dev.waybill.workflow.key.KeyStore;
import dev.waybill.workflow.ledger.AuditStore;
import dev.waybill.workflow.ledger.Backfill;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.MemberStore;
import dev.waybill.workflow.notice.NoticeStore;
import dev.waybill.workflow.project.ProjectStore;
import dev.waybill.workflow.quorum.QuorumStore;
import dev.waybill.workflow.reply.ReplyStore;
import dev.waybill.workflow.run.RunStore;
import dev.waybill.workflow.scope.ScopeStore;
import dev.waybill.workflow.usage.UsageStore;
import dev.waybill.workflow.workspace.Policy;

/** The stores over one session; made once with it, and used by every transaction on it in turn. */
class WorkspaceReading implements ReadTransaction {
    private final Session session;
    private final Runs runs;
    private final Events events;
    private final Checkpoints checkpoints;
    private final Quorums quorums;
    private final KeptNotices notices;
    private final Replies replies;
    private final Projects projects;
    private final Scopes scopes;
    private final Keys keys;
    private final Guards guards;
    private final Budgets budgets;
    private final UsageDays usage;
    private final Members members;
    private final AuditRows audit;
    private final Policies policies;
    private final Backfills backfills;
    private long nowMillis;

    WorkspaceReading(Session session) {
        this.session = session;
        this.runs = new Runs(session);
        this.events = new Events(session);
        this.checkpoints = new Checkpoints(session);
        this.quorums = new Quorums(session);
        this.notices = new KeptNotices(session);
        this.replies = new Replies(session);
        this.projects = new Projects(session);
        this.scopes = new Scopes(session);
        this.keys = new Keys(session);
        this.guards = new Guards(session);
        this.budgets = new Budgets(session);
        this.usage = new UsageDays(session);
        this.members = new Members(session);
        this.audit = new AuditRows(session);
        this.policies = new Policies(session);
        this.backfills = new Backfills(session);
    }

    /** Whether the workspace takes calls, as far as this transaction sees. */
    final boolean open() {
        return session.kept(AuditSql.HEAD)
                .number(session.workspace())
                .find(row -> row.getString(3).equals("open"))
                .orElse(false);
    }

    /** Sets the moment of the transaction that begins. */
    final void at(long millis) {
        nowMillis = millis;
    }

    final Policies policies() {
        return policies;
    }

    @Override
    public final long nowMillis() {
        return nowMillis;
    }

    @Override
    public final Policy policy() {
        return policies.get();
    }

    @Override
    public final RunStore runs() {
        return runs;
    }

    @Override
    public final EventStore events() {
        return events;
    }

    @Override
    public final CheckpointStore checkpoints() {
        return checkpoints;
    }

    @Override
    public final QuorumStore quorums() {
        return quorums;
    }

    @Override
    public final NoticeStore notices() {
        return notices;
    }

    @Override
    public final ReplyStore replies() {
        return replies;
    }

    @Override
    public final ProjectStore projects() {
        return projects;
    }

    @Override
    public final ScopeStore scopes() {
        return scopes;
    }

    @Override
    public final KeyStore keys() {
        return keys;
    }

    @Override
    public final GuardStore guards() {
        return guards;
    }

    @Override
    public final BudgetStore budgets() {
        return budgets;
    }

    @Override
    public final UsageStore usage() {
        return usage;
    }

    @Override
    public final MemberStore members() {
        return members;
    }

    @Override
    public final AuditStore audit() {
        return audit;
    }

    @Override
    public final boolean whole(Backfill table) {
        return backfills.whole(table);
    }
}
