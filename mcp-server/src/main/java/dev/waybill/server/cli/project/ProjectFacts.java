package dev.waybill.server.cli.project;

import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.project.Project;

/** What is shown of a project. */
final class ProjectFacts {
    private ProjectFacts() {}

    static Facts of(Project project) {
        return new Facts()
                .text("id", project.id().text())
                .text("slug", project.slug())
                .text("scope_digest", project.scopeDigest())
                .moment("connected_at", project.connectedAtMillis());
    }
}
