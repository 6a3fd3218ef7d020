package dev.waybill.server.cli.server;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code waybill stdio}. */
@Command(
        name = "stdio",
        description = "Serve one agent on stdin and stdout, as a host starts it.",
        footer = {"", "The key is the variable WAYBILL_KEY; without it, the data folder's local workspace serves."})
public final class StdioCommand implements Callable<Integer> {
    private final CommandContext context;

    public StdioCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        new StdioSession(context.surroundings(), context.parts()).serve(context.settings());
        return ExitCode.DONE;
    }
}
