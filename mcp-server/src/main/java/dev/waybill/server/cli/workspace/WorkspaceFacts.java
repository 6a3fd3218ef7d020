package dev.waybill.server.cli.workspace;

import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.workspace.Workspace;

/** What is shown of a workspace. */
final class WorkspaceFacts {
    private WorkspaceFacts() {}

    static Facts of(Workspace workspace) {
        return new Facts()
                .text("id", workspace.id().text())
                .text("slug", workspace.slug())
                .text("name", workspace.name())
                .moment("created_at", workspace.createdAtMillis());
    }
}
