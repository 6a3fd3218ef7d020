package dev.waybill.server.cli.checkpoint;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.workflow.checkpoint.Decision;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waybill checkpoints approve}. */
@Command(
        name = "approve",
        description = "Approve what an agent asks, as a signed-in member.",
        footer = {"", "Sign in by the variable WAYBILL_MEMBER_TOKEN or --token-file."})
final class ApproveCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private final Answering answering = new Answering();

    @Option(names = "--comment", paramLabel = "TEXT", description = "Words to the agent.")
    private String comment = "";

    ApproveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return answering.answer(context, Decision.APPROVE, comment);
    }
}
