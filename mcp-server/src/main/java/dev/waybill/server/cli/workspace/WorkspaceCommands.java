package dev.waybill.server.cli.workspace;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Group;
import picocli.CommandLine;

/** {@code waybill workspaces}. */
public final class WorkspaceCommands {
    private WorkspaceCommands() {}

    public static CommandLine group(CommandContext context) {
        return Group.of(
                "workspaces",
                "Make, list and delete workspaces, the tenants of this server.",
                new CreateWorkspaceCommand(context),
                new ListWorkspacesCommand(context),
                new PolicyCommand(context),
                new DeleteWorkspaceCommand(context));
    }
}
