package dev.waybill.server.cli.workspace;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code waybill workspaces list}. */
@Command(name = "list", description = "List the workspaces.")
final class ListWorkspacesCommand implements Callable<Integer> {
    private final CommandContext context;

    ListWorkspacesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inStore(store -> {
            context.output()
                    .list(
                            store.control().list().stream()
                                    .map(WorkspaceFacts::of)
                                    .toList(),
                            "no workspace yet: 'waybill serve' makes the first, 'waybill workspaces create' others");
            return ExitCode.DONE;
        });
    }
}
