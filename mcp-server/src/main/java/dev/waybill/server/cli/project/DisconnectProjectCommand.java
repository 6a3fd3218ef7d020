package dev.waybill.server.cli.project;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.usecase.ManageProjects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waybill projects disconnect}. */
@Command(
        name = "disconnect",
        description = "Forget a repository's name and its scope at once; its runs stay, nameless.")
final class DisconnectProjectCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "SLUG", description = "The project.")
    private String slug = "";

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    DisconnectProjectCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            var gone = new ManageProjects(desk.ledger(), context.ids()).disconnect(desk.administrator(), slug);
            context.output()
                    .one(new Facts()
                            .text("id", gone.id().text())
                            .moment("disconnected_at", gone.disconnectedAtMillis()));
            return ExitCode.DONE;
        });
    }
}
