package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.ActorKind;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.List;
import java.util.Optional;

/** The projects that a viewer may see, and the one that what is shown is narrowed to. */
final class VisibleProjects {
    private VisibleProjects() {}

    static List<Project> of(ReadTransaction transaction, Administrator viewer) {
        return transaction.projects().list().stream()
                .filter(project -> Authority.reachesProject(
                        transaction, viewer, project.id().value()))
                .toList();
    }

    /**
     * The one project that is asked for, or that the viewer is limited to; empty for all.
     *
     * @param slug empty to ask for none
     * @throws RefusedException {@code NOT_FOUND} for a project that is not among {@code visible}
     */
    static Optional<ProjectId> only(
            ReadTransaction transaction, Administrator viewer, String slug, List<Project> visible) {
        if (!slug.isEmpty()) {
            return Optional.of(visible.stream()
                    .filter(project -> project.slug().equals(slug))
                    .findFirst()
                    .orElseThrow(Projects::unknown)
                    .id());
        }
        if (viewer.actor().kind() == ActorKind.OPERATOR) {
            return Optional.empty();
        }
        long limit = Authority.signedIn(transaction, viewer).project();
        return limit == 0 ? Optional.empty() : Optional.of(new ProjectId(limit));
    }
}
