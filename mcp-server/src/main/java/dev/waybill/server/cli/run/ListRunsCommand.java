package dev.waybill.server.cli.run;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.LimitOption;
import dev.waybill.server.cli.command.WorkspaceOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code waybill runs list}. */
@Command(name = "list", description = "List runs, the newest first.")
final class ListRunsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final LimitOption limit = new LimitOption();

    ListRunsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        int rows = limit.rows();
        return context.inWorkspace(workspace, desk -> {
            var runs = desk.read(transaction -> transaction.runs().page(Long.MAX_VALUE, rows).stream()
                    .map(run -> RunFacts.row(transaction, run))
                    .toList());
            context.output().list(runs, "no runs yet");
            return ExitCode.DONE;
        });
    }
}
