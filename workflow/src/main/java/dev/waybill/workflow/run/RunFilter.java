package dev.waybill.workflow.run;

import dev.waybill.workflow.project.ProjectLimit;
import java.util.Optional;

/**
 * Which runs a list shows. What is absent leaves nothing out.
 *
 * @param ticketOrBranch exactly a ticket or a branch; empty for any
 * @param violated       whether only those with violations
 */
public record RunFilter(ProjectLimit projects, Optional<RunStatus> status, String ticketOrBranch, boolean violated) {
    public static final RunFilter ALL = new RunFilter(ProjectLimit.NONE, Optional.empty(), "");

    /** Runs with and without violations. */
    public RunFilter(ProjectLimit projects, Optional<RunStatus> status, String ticketOrBranch) {
        this(projects, status, ticketOrBranch, false);
    }
}
