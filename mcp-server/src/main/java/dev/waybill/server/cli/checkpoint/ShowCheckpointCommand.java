package dev.waybill.server.cli.checkpoint;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.usecase.DecideCheckpoint;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waybill checkpoints show}. */
@Command(
        name = "show",
        description = "Show a checkpoint and the binding that a decision on it refers to.",
        footer = {
            "",
            "The summary is the agent's own text. What is said in a host form comes from the agent's host: it is no answer."
        })
final class ShowCheckpointCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "ID", converter = CheckpointIdConverter.class, description = "The checkpoint's id.")
    private CheckpointId id = new CheckpointId(1);

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    ShowCheckpointCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            context.output()
                    .one(CheckpointFacts.whole(new DecideCheckpoint(desk.ledger()).show(desk.administrator(), id)));
            return ExitCode.DONE;
        });
    }
}
