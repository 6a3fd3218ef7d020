package dev.waybill.server.cli.checkpoint;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Group;
import picocli.CommandLine;

/** {@code waybill checkpoints}. */
public final class CheckpointCommands {
    private CheckpointCommands() {}

    public static CommandLine group(CommandContext context) {
        return Group.of(
                "checkpoints",
                "See and answer what agents ask, and hold commits against the answers.",
                new ListCheckpointsCommand(context),
                new ShowCheckpointCommand(context),
                new ApproveCommand(context),
                new RejectCommand(context),
                new RequestChangesCommand(context),
                new WaitCommand(context),
                new VerifyCommand(context));
    }
}
