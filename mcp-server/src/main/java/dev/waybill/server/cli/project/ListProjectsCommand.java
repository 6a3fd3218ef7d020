package dev.waybill.server.cli.project;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code waybill projects list}. */
@Command(name = "list", description = "List the connected projects.")
final class ListProjectsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    ListProjectsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            var projects = desk.read(transaction ->
                    transaction.projects().list().stream().map(ProjectFacts::of).toList());
            context.output().list(projects, "no projects: 'waybill projects connect SLUG' makes one known");
            return ExitCode.DONE;
        });
    }
}
