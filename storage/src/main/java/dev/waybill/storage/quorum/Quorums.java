package dev.waybill.storage.quorum;

import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.quorum.Approval;
import dev.waybill.workflow.quorum.QuorumRule;
import dev.waybill.workflow.quorum.QuorumStore;
import java.util.List;

/** The quorums of a workspace. */
public final class Quorums implements QuorumStore {
    private final Session session;
    private final QuorumSql sql;

    public Quorums(Session session) {
        this.session = session;
        this.sql = session.attach(QuorumSql.class);
    }

    @Override
    public int rule(ProjectId project, CheckpointKind kind) {
        return session.kept(QuorumSql.RULE)
                .number(session.workspace())
                .number(project.value())
                .text(QuorumRuleMapper.KINDS.text(kind))
                .find(row -> row.getInt(1))
                .orElse(1);
    }

    @Override
    public List<QuorumRule> rules() {
        return sql.rules(session.workspace());
    }

    @Override
    public void setRule(QuorumRule rule) {
        session.requireWritable();
        String kind = QuorumRuleMapper.KINDS.text(rule.kind());
        if (rule.approvals() > 1) {
            sql.put(session.workspace(), rule.project().value(), kind, rule.approvals());
        } else {
            sql.drop(session.workspace(), rule.project().value(), kind);
        }
    }

    @Override
    public void deleteRules(ProjectId project) {
        session.requireWritable();
        sql.dropAll(session.workspace(), project.value());
    }

    @Override
    public int needed(CheckpointId checkpoint) {
        return session.kept(QuorumSql.NEEDED)
                .number(session.workspace())
                .number(checkpoint.value())
                .find(row -> row.getInt(1))
                .orElse(1);
    }

    @Override
    public void need(CheckpointId checkpoint, int approvals) {
        session.requireWritable();
        sql.need(session.workspace(), checkpoint.value(), approvals);
    }

    @Override
    public List<Approval> approvals(CheckpointId checkpoint) {
        return sql.approvals(session.workspace(), checkpoint.value());
    }

    @Override
    public void approve(CheckpointId checkpoint, Approval approval) {
        session.requireWritable();
        sql.approve(
                session.workspace(),
                checkpoint.value(),
                approval.member().value(),
                approval.atMillis(),
                approval.comment());
    }
}
