package dev.waybill.server.cli.workspace;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.UsageException;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.usecase.DeleteWorkspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waybill workspaces delete}. */
@Command(
        name = "delete",
        description = "Delete a workspace with its keys, runs and log. Nothing brings it back.",
        footer = {"", "Once somebody can sign in as owner it needs one: see --token-file."})
final class DeleteWorkspaceCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = "--confirm",
            paramLabel = "SLUG",
            required = true,
            description = "The workspace's slug once more, so that no other is meant.")
    private String confirm = "";

    DeleteWorkspaceCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            if (!confirm.equals(desk.workspace().slug())) {
                throw new UsageException("--confirm names another workspace than the one to be deleted");
            }
            context.output()
                    .one(WorkspaceFacts.of(
                            new DeleteWorkspace(desk.store().control(), desk.ledger()).delete(desk.administrator())));
            return ExitCode.DONE;
        });
    }
}
