package dev.waybill.server.cli.checkpoint;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.workflow.checkpoint.Decision;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waybill checkpoints request-changes}. */
@Command(
        name = "request-changes",
        description = "Tell an agent what to change before it asks again, as a signed-in member.",
        footer = {"", "Sign in by the variable WAYBILL_MEMBER_TOKEN or --token-file."})
final class RequestChangesCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private final Answering answering = new Answering();

    @Option(names = "--comment", paramLabel = "TEXT", required = true, description = "What to change.")
    private String comment = "";

    RequestChangesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return answering.answer(context, Decision.REQUEST_CHANGES, comment);
    }
}
