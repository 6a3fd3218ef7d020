package dev.waybill.workflow.ledger;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditChain;
import dev.waybill.workflow.audit.AuditEntry;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.budget.BudgetStore;
import dev.waybill.workflow.checkpoint.CheckpointStore;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventStore;
import dev.waybill.workflow.guard.GuardStore;
import dev.waybill.workflow.id.RunId;
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
import java.util.Locale;

/** A transaction over a copy of a workspace's data; the ledger keeps the copy or drops it. */
record MemoryTransaction(MemoryData data, long nowMillis, boolean writes) implements WriteTransaction {
    private static final byte[] SALT = new byte[AuditChain.SALT_BYTES];

    @Override
    public Policy policy() {
        return data.policy;
    }

    /** Nothing was here before. */
    @Override
    public boolean whole(Backfill table) {
        return true;
    }

    @Override
    public RunStore runs() {
        return new MemoryStores.Runs(data.runs, this::beforeWriting);
    }

    @Override
    public EventStore events() {
        return new MemoryStores.Events(data.events);
    }

    @Override
    public CheckpointStore checkpoints() {
        return new MemoryStores.Checkpoints(data.checkpoints, this::beforeWriting);
    }

    @Override
    public QuorumStore quorums() {
        return new MemoryQuorums(data.quorums, this::beforeWriting);
    }

    @Override
    public NoticeStore notices() {
        return new MemoryNotices(data.notices, this::beforeWriting);
    }

    @Override
    public ReplyStore replies() {
        return new MemoryReplies(data.replies, this::beforeWriting);
    }

    @Override
    public ProjectStore projects() {
        return new MemoryStores.Projects(data.projects, this::beforeWriting);
    }

    @Override
    public ScopeStore scopes() {
        return new MemoryStores.Scopes(data, this::beforeWriting);
    }

    @Override
    public KeyStore keys() {
        return new MemoryKeys(data, this::beforeWriting);
    }

    @Override
    public GuardStore guards() {
        return new MemoryGuards(data, this::beforeWriting);
    }

    @Override
    public BudgetStore budgets() {
        return new MemoryStores.Budgets(data.budgets, this::beforeWriting);
    }

    @Override
    public UsageStore usage() {
        return new MemoryUsage(data.usage, this::beforeWriting);
    }

    @Override
    public MemberStore members() {
        return new MemoryStores.Members(data.members, this::beforeWriting);
    }

    @Override
    public AuditStore audit() {
        return new MemoryStores.Audit(data.audit);
    }

    @Override
    public long record(Actor actor, Origin origin, RunId run, EventDraft event) {
        long sequence = append(actor, origin, event.type().text(), run.value(), "", event.detail(), event.text());
        data.events.insert(new Event(run, sequence, nowMillis, event.type(), actor, event.detail(), event.text()));
        return sequence;
    }

    @Override
    public long record(Actor actor, Origin origin, AuditNote note) {
        String action = note.action().name().toLowerCase(Locale.ROOT);
        return append(actor, origin, action, 0, note.target(), note.detail(), "");
    }

    @Override
    public void setPolicy(Policy policy) {
        beforeWriting();
        data.policy = policy;
    }

    @Override
    public void closeWorkspace() {
        beforeWriting();
        data.closed = true;
    }

    private long append(
            Actor actor, Origin origin, String action, long run, String target, String detail, String text) {
        beforeWriting();
        AuditChain chain = new AuditChain();
        long sequence = ++data.sequence;
        AuditEntry entry = chain.extend(
                data.head,
                sequence,
                nowMillis,
                actor,
                action,
                run,
                target,
                detail,
                chain.commitText(SALT, text),
                chain.commit(SALT, origin));
        data.head = entry.hash();
        data.audit.insert(new AuditStore.Row(entry, origin.address(), origin.userAgent(), text));
        return sequence;
    }

    private void beforeWriting() {
        if (!writes) {
            throw new UnsupportedOperationException("this transaction only reads");
        }
    }
}
