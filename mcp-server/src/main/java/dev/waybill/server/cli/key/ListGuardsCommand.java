package dev.waybill.server.cli.key;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.LimitOption;
import dev.waybill.server.cli.command.WorkspaceOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code waybill keys guard list}. */
@Command(name = "list", description = "List the guard credentials of a workspace, the revoked ones among them.")
final class ListGuardsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final LimitOption limit = new LimitOption();

    ListGuardsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        int rows = limit.rows();
        return context.inWorkspace(workspace, desk -> {
            var guards = desk.read(transaction -> transaction.guards().list(rows).stream()
                    .map(credential -> GuardFacts.row(transaction, credential))
                    .toList());
            context.output().list(guards, "no guard credentials: 'waybill install' makes one");
            return ExitCode.DONE;
        });
    }
}
