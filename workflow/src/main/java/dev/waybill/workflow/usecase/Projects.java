package dev.waybill.workflow.usecase;

import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;

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
