package dev.waybill.workflow.ledger;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditChain;
import dev.waybill.workflow.audit.AuditEntry;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.checkpoint.CheckpointStore;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventStore;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.key.KeyStore;
import dev.waybill.workflow.member.MemberStore;
import dev.waybill.workflow.project.ProjectStore;
import dev.waybill.workflow.run.RunStore;
import dev.waybill.workflow.scope.ScopeStore;
import dev.waybill.workflow.workspace.Policy;
import java.util.Locale;

/** A transaction over a copy of a workspace's data; the ledger keeps the copy or drops it. */
record MemoryTransaction(MemoryData data, long nowMillis, boolean writes) implements WriteTransaction {
    private static final byte[] SALT = new byte[AuditChain.SALT_BYTES];

    @Override
    public Policy policy() {
        return data.policy;
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
    public ProjectStore projects() {
        return new MemoryStores.Projects(data.projects, this::beforeWriting);
    }

    @Override
    public ScopeStore scopes() {
        return new MemoryStores.Scopes(data, this::beforeWriting);
    }

    @Override
    public KeyStore keys() {
        return new MemoryStores.Keys(data.keys, this::beforeWriting);
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
        AuditChain chain = new AuditChain();
        long sequence = data.sequence + 1;
        byte[] subject = chain.subject(
                run.value(),
                sequence,
                nowMillis,
                event.type().text(),
                event.detail(),
                chain.commitText(SALT, event.text()));
        append(actor, origin, event.type().text(), run.text(), event.detail(), subject);
        data.events.insert(new Event(run, sequence, nowMillis, event.type(), actor, event.detail(), event.text()));
        return sequence;
    }

    @Override
    public long record(Actor actor, Origin origin, AuditNote note) {
        String action = note.action().name().toLowerCase(Locale.ROOT);
        return append(actor, origin, action, note.target(), note.detail(), AuditChain.noSubject());
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

    private long append(Actor actor, Origin origin, String action, String target, String detail, byte[] subject) {
        beforeWriting();
        AuditChain chain = new AuditChain();
        long sequence = ++data.sequence;
        byte[] personal = chain.commit(SALT, origin);
        AuditEntry open =
                new AuditEntry(sequence, nowMillis, actor, action, target, detail, subject, personal, new byte[0]);
        data.head = chain.hash(data.head, open);
        AuditEntry entry =
                new AuditEntry(sequence, nowMillis, actor, action, target, detail, subject, personal, data.head);
        data.audit.insert(new AuditStore.Row(entry, origin.address(), origin.userAgent()));
        return sequence;
    }

    private void beforeWriting() {
        if (!writes) {
            throw new UnsupportedOperationException("this transaction only reads");
        }
    }
}
