package dev.waybill.server.cli.checkpoint;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.LimitOption;
import dev.waybill.server.cli.command.WorkspaceOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waybill checkpoints list}. */
@Command(name = "list", description = "List checkpoints, the newest first.")
final class ListCheckpointsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--all", description = "The answered ones too; without it, only those that wait.")
    private boolean all;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final LimitOption limit = new LimitOption();

    ListCheckpointsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        int rows = limit.rows();
        return context.inWorkspace(workspace, desk -> {
            var checkpoints =
                    desk.read(transaction -> transaction.checkpoints().page(!all, Long.MAX_VALUE, rows).stream()
                            .map(context.output().forMachines() ? CheckpointFacts::wideRow : CheckpointFacts::row)
                            .toList());
            context.output().list(checkpoints, all ? "no checkpoints yet" : "nothing waits for an answer");
            return ExitCode.DONE;
        });
    }
}
