package dev.waybill.server.cli.key;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.LimitOption;
import dev.waybill.server.cli.command.WorkspaceOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code waybill keys list}. */
@Command(name = "list", description = "List the keys of a workspace, the revoked ones among them.")
final class ListKeysCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final LimitOption limit = new LimitOption();

    ListKeysCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        int rows = limit.rows();
        return context.inWorkspace(workspace, desk -> {
            var keys = desk.read(transaction -> transaction.keys().page(Long.MAX_VALUE, rows).stream()
                    .map(line -> KeyFacts.row(line, transaction.nowMillis()))
                    .toList());
            context.output().list(keys, "no keys: 'waybill keys create --name NAME' makes one");
            return ExitCode.DONE;
        });
    }
}
