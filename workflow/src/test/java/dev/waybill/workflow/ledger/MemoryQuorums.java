package dev.waybill.workflow.ledger;

import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.quorum.Approval;
import dev.waybill.workflow.quorum.QuorumRule;
import dev.waybill.workflow.quorum.QuorumStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Quorums and approvals, in memory. */
record MemoryQuorums(Kept kept, MemoryStores.Guard guard) implements QuorumStore {
    /** What is kept of them. */
    record Kept(Map<String, QuorumRule> rules, Map<Long, Integer> needed, Map<Long, List<Approval>> approvals) {
        Kept() {
            this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }

        Kept copy() {
            return new Kept(new TreeMap<>(rules), new TreeMap<>(needed), new TreeMap<>(approvals));
        }
    }

    private static String name(ProjectId project, CheckpointKind kind) {
        return project.text() + " " + kind.text();
    }

    @Override
    public int rule(ProjectId project, CheckpointKind kind) {
        QuorumRule rule = kept.rules.get(name(project, kind));
        return rule == null ? 1 : rule.approvals();
    }

    @Override
    public List<QuorumRule> rules() {
        return List.copyOf(kept.rules.values());
    }

    @Override
    public void setRule(QuorumRule rule) {
        guard.beforeWriting();
        if (rule.approvals() > 1) {
            kept.rules.put(name(rule.project(), rule.kind()), rule);
        } else {
            kept.rules.remove(name(rule.project(), rule.kind()));
        }
    }

    @Override
    public void deleteRules(ProjectId project) {
        guard.beforeWriting();
        kept.rules.values().removeIf(rule -> rule.project().equals(project));
    }

    @Override
    public int needed(CheckpointId checkpoint) {
        return kept.needed.getOrDefault(checkpoint.value(), 1);
    }

    @Override
    public void need(CheckpointId checkpoint, int approvals) {
        guard.beforeWriting();
        kept.needed.put(checkpoint.value(), approvals);
    }

    @Override
    public List<Approval> approvals(CheckpointId checkpoint) {
        return kept.approvals.getOrDefault(checkpoint.value(), List.of());
    }

    @Override
    public void approve(CheckpointId checkpoint, Approval approval) {
        guard.beforeWriting();
        List<Approval> given = new ArrayList<>(approvals(checkpoint));
        given.removeIf(earlier -> earlier.member().equals(approval.member()));
        given.add(approval);
        kept.approvals.put(checkpoint.value(), List.copyOf(given));
    }
}
