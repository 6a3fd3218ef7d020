package dev.waybill.server.cli.project;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Group;
import picocli.CommandLine;

/** {@code waybill projects}. */
public final class ProjectCommands {
    private ProjectCommands() {}

    public static CommandLine group(CommandContext context) {
        return Group.of(
                "projects",
                "Connect repositories, by name, and disconnect them.",
                new ConnectProjectCommand(context),
                new ListProjectsCommand(context),
                new DisconnectProjectCommand(context),
                new SetQuorumCommand(context));
    }
}
