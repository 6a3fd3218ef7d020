package dev.waybill.workflow.quorum;

import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.ProjectId;
import java.util.List;

/** The quorums of one workspace, inside one transaction. */
public interface QuorumStore {
    /** How many approvals new questions of that kind need in that project; 1 where no rule says more. */
    int rule(ProjectId project, CheckpointKind kind);

    /** All rules, by project and kind. */
    List<QuorumRule> rules();

    /** Puts a rule in force for questions that are asked from now on; one approval is no rule. */
    void setRule(QuorumRule rule);

    /** Drops a project's rules. */
    void deleteRules(ProjectId project);

    /** How many approvals a question needs: what was in force when it was asked. */
    int needed(CheckpointId checkpoint);

    /** Holds a new question to a number of approvals. */
    void need(CheckpointId checkpoint, int approvals);

    /** Who has approved a question that needs several, the first one first. */
    List<Approval> approvals(CheckpointId checkpoint);

    /** Counts an approval; a member's second one for the same question is an error of the caller. */
    void approve(CheckpointId checkpoint, Approval approval);
}
