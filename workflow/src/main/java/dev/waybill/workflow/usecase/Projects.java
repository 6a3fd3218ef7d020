package dev.waybill.workflow.usecase;

import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import java.util.List;

/** Looks projects up the way every use case must: connected ones only. */
final class Projects {
    private Projects() {}

    /**
     * The connected project of that slug.
     *
     * @throws RefusedException {@code NOT_FOUND}, with the command that connects it
     */
    static Project connected(ReadTransaction transaction, String slug) {
        return transaction.projects().findBySlug(slug).orElseThrow(Projects::unknown);
    }

    /**
     * The connected project of that slug, where the caller may see it.
     *
     * @throws RefusedException {@code NOT_FOUND}, the same for one that is not there and for one beyond their reach
     */
    static Project reached(ReadTransaction transaction, Administrator administrator, String slug) {
        return transaction
                .projects()
                .findBySlug(slug)
                .filter(project -> Authority.reachesProject(
                        transaction, administrator, project.id().value()))
                .orElseThrow(Projects::unknown);
    }

    /**
     * The connected projects that a key may touch, by slug, at most {@code limit}.
     *
     * @param after only slugs above it; empty for all
     */
    static List<Project> reached(ReadTransaction transaction, PluginKey key, String after, int limit) {
        if (key.project() == 0) {
            return transaction.projects().page(after, limit);
        }
        return transaction
                .projects()
                .find(new ProjectId(key.project()))
                .filter(Project::connected)
                .filter(project -> project.slug().compareTo(after) > 0)
                .stream()
                .toList();
    }

    /** Whether the project of a run is connected no more. */
    static boolean disconnected(ReadTransaction transaction, ProjectId id) {
        return transaction.projects().find(id).filter(Project::connected).isEmpty();
    }

    /** The manifest in force for a project. */
    static ScopeManifest manifest(ReadTransaction transaction, Project project) {
        return transaction.scopes().find(project.id(), project.scopeDigest()).orElse(ScopeManifest.EMPTY);
    }

    static RefusedException unknown() {
        return new RefusedException(
                RefusalCode.NOT_FOUND,
                "this project is not connected: an admin runs 'waybill projects connect SLUG' once");
    }
}
