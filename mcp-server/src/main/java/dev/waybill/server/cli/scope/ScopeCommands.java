package dev.waybill.server.cli.scope;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Desk;
import dev.waybill.server.cli.command.Group;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.usecase.ManageProjects;
import picocli.CommandLine;

/** {@code waybill scope}. */
public final class ScopeCommands {
    private ScopeCommands() {}

    public static CommandLine group(CommandContext context) {
        return Group.of(
                "scope",
                "Say which paths of a project agents may write, and hold paths against that.",
                new SetScopeCommand(context),
                new ShowScopeCommand(context),
                new CheckPathsCommand(context),
                new ReconcileCommand(context));
    }

    static ManageProjects useCase(CommandContext context, Desk desk) {
        return new ManageProjects(desk.ledger(), context.ids());
    }

    static ScopeManifest manifest(CommandContext context, Desk desk, String project) {
        return useCase(context, desk).scope(desk.administrator(), project);
    }
}
