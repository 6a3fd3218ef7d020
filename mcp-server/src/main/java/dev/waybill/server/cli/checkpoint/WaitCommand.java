package dev.waybill.server.cli.checkpoint;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Desk;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.UsageException;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.DecideCheckpoint;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waybill checkpoints wait}. */
@Command(name = "wait", description = "Wait until a checkpoint is answered; exit code 1 unless it is approved.")
final class WaitCommand implements Callable<Integer> {
    private static final int MAX_SECONDS = 7 * 24 * 60 * 60;

    private final CommandContext context;

    @Parameters(paramLabel = "ID", converter = CheckpointIdConverter.class, description = "The checkpoint's id.")
    private CheckpointId id = new CheckpointId(1);

    @Option(names = "--timeout", paramLabel = "S", description = "Seconds to wait at most (default: 600).")
    private int timeoutSeconds = 600;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    WaitCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (timeoutSeconds < 0 || timeoutSeconds > MAX_SECONDS) {
            throw new UsageException("--timeout is a number of seconds from 0 to " + MAX_SECONDS);
        }
        return context.inWorkspace(workspace, desk -> {
            Checkpoint checkpoint = await(desk);
            context.output().one(CheckpointFacts.whole(checkpoint));
            if (checkpoint.state() == CheckpointState.PENDING) {
                context.output().warn("not answered within " + timeoutSeconds + " seconds");
            }
            return checkpoint.state() == CheckpointState.APPROVED ? ExitCode.DONE : ExitCode.REFUSED;
        });
    }

    private Checkpoint await(Desk desk) {
        DecideCheckpoint decide = new DecideCheckpoint(desk.ledger());
        long deadline = System.nanoTime() + Duration.ofSeconds(timeoutSeconds).toNanos();
        while (true) {
            long seen = desk.ledger().version(desk.workspace().id());
            Checkpoint checkpoint = decide.show(desk.administrator(), id);
            long left = deadline - System.nanoTime();
            if (checkpoint.state() != CheckpointState.PENDING || left <= 0) {
                return checkpoint;
            }
            try {
                desk.ledger().awaitChange(desk.workspace().id(), seen, Duration.ofNanos(left));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new RefusedException(RefusalCode.UNAVAILABLE, "stopped before the answer came");
            }
        }
    }
}
