package dev.waybill.workflow.usecase;

import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.workspace.Policy;
import java.util.List;

/**
 * A run with what belongs to it at one moment.
 *
 * @param open      its pending checkpoints, oldest first
 * @param nowMillis the moment, milliseconds since 1970
 */
public record RunView(Run run, Project project, Policy policy, List<Checkpoint> open, long nowMillis) {}
