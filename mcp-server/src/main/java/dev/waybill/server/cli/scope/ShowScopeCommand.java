package dev.waybill.server.cli.scope;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waybill scope show}. */
@Command(name = "show", description = "Show the manifest in force.")
final class ShowScopeCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "PROJECT", description = "The project's slug.")
    private String project = "";

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    ShowScopeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            context.output().one(ScopeFacts.of(project, ScopeCommands.manifest(context, desk, project)));
            return ExitCode.DONE;
        });
    }
}
