package dev.waybill.workflow.ledger;

import dev.waybill.workflow.audit.AuditChain;
import dev.waybill.workflow.budget.Spent;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.guard.GuardCredential;
import dev.waybill.workflow.guard.GuardWatch;
import dev.waybill.workflow.key.KeyUse;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.reply.SavedReply;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.scope.ScopeVersion;
import dev.waybill.workflow.usage.Usage;
import dev.waybill.workflow.workspace.Policy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that one workspace keeps. A transaction works on a copy, which replaces the original at its commit. */
final class MemoryData {
    final MemoryTable<Run> runs;
    final MemoryTable<Event> events;
    final MemoryTable<Checkpoint> checkpoints;
    final MemoryTable<Project> projects;
    final MemoryTable<PluginKey> keys;
    final MemoryTable<Member> members;
    final MemoryTable<AuditStore.Row> audit;
    final MemoryTable<GuardCredential> guards;
    final MemoryTable<GuardWatch> watches;
    /** Which reports were taken, by key and id, and when. */
    final Map<String, Long> taken;

    final MemoryQuorums.Kept quorums;
    final MemoryNotices.Kept notices;
    final Map<String, SavedReply> replies;

    final Map<Long, Spent> budgets;
    final Map<Long, KeyUse> keyUses;

    /** By day, project and key. */
    final Map<List<Long>, Usage> usage;

    final Map<String, ScopeManifest> scopes;
    final Map<Long, List<ScopeVersion>> scopeVersions;
    Policy policy;
    boolean closed;
    long sequence;
    byte[] head;

    MemoryData() {
        runs = new MemoryTable<>(run -> run.id().value());
        events = new MemoryTable<>(Event::sequence);
        checkpoints = new MemoryTable<>(checkpoint -> checkpoint.id().value());
        projects = new MemoryTable<>(project -> project.id().value());
        keys = new MemoryTable<>(key -> key.id().value());
        members = new MemoryTable<>(member -> member.id().value());
        audit = new MemoryTable<>(row -> row.entry().sequence());
        guards = new MemoryTable<>(credential -> credential.id().value());
        watches = new MemoryTable<>(watch -> watch.run().value());
        taken = new TreeMap<>();
        quorums = new MemoryQuorums.Kept();
        notices = new MemoryNotices.Kept();
        replies = new TreeMap<>();
        budgets = new TreeMap<>();
        keyUses = new TreeMap<>();
        usage = new TreeMap<>(MemoryUsage.ORDER);
        scopes = new TreeMap<>();
        scopeVersions = new TreeMap<>();
        policy = Policy.DEFAULT;
        head = new AuditChain().genesis(0);
    }

    private MemoryData(MemoryData other) {
        runs = other.runs.copy();
        events = other.events.copy();
        checkpoints = other.checkpoints.copy();
        projects = other.projects.copy();
        keys = other.keys.copy();
        members = other.members.copy();
        audit = other.audit.copy();
        guards = other.guards.copy();
        watches = other.watches.copy();
        taken = new TreeMap<>(other.taken);
        quorums = other.quorums.copy();
        notices = other.notices.copy();
        replies = new TreeMap<>(other.replies);
        budgets = new TreeMap<>(other.budgets);
        keyUses = new TreeMap<>(other.keyUses);
        usage = new TreeMap<>(MemoryUsage.ORDER);
        usage.putAll(other.usage);
        scopes = new TreeMap<>(other.scopes);
        scopeVersions = new TreeMap<>(other.scopeVersions);
        policy = other.policy;
        closed = other.closed;
        sequence = other.sequence;
        head = other.head;
    }

    MemoryData copy() {
        return new MemoryData(this);
    }
}
