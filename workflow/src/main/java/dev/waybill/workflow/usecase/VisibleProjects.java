package dev.waybill.workflow.usecase;

import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.project.ProjectLimit;
import java.util.List;

/** The projects that a viewer may see, and those that what is shown is narrowed to. */
final class VisibleProjects {
    private VisibleProjects() {}

    /** The connected ones, by slug. */
    static List<Project> of(ReadTransaction transaction, Administrator viewer) {
        return within(transaction, Authority.limit(transaction, viewer));
    }

    /** The connected ones that a limit leaves, by slug. */
    static List<Project> within(ReadTransaction transaction, ProjectLimit limit) {
        return transaction.projects().list().stream()
                .filter(project -> limit.reaches(project.id()))
                .toList();
    }

    /**
     * The one project that is asked for, or all that the viewer is limited to.
     *
     * @param slug empty to ask for none
     * @throws dev.waybill.workflow.refusal.RefusedException {@code NOT_FOUND} for a project that is not among
     *     {@code visible}
     */
    static ProjectLimit narrowed(
            ReadTransaction transaction, Administrator viewer, String slug, List<Project> visible) {
        if (slug.isEmpty()) {
            return Authority.limit(transaction, viewer);
        }
        return visible.stream()
                .filter(project -> project.slug().equals(slug))
                .findFirst()
                .map(project -> ProjectLimit.to(project.id()))
                .orElseThrow(Projects::unknown);
    }
}
