package dev.waybill.workflow.quorum;

import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.id.ProjectId;

/**
 * What a project asks for.
 *
 * @param approvals of different members, from 2; a kind without a rule needs one
 */
public record QuorumRule(ProjectId project, CheckpointKind kind, int approvals) {}
