package dev.waybill.server.cli.guard;

import dev.waybill.server.cli.command.CommandContext;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code waybill guard cursor}. */
@Command(name = "cursor", description = "Answer a hook of Cursor: its input on stdin, the verdict on stdout.")
final class CursorHookCommand implements Callable<Integer> {
    private final CommandContext context;

    CursorHookCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return HookProgram.run(context, List.of("cursor"));
    }
}
