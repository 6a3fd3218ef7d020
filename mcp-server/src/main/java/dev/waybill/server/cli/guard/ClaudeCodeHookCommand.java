package dev.waybill.server.cli.guard;

import dev.waybill.server.cli.command.CommandContext;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code waybill guard claude-code}. */
@Command(name = "claude-code", description = "Answer a hook of Claude Code: its input on stdin, the verdict on stdout.")
final class ClaudeCodeHookCommand implements Callable<Integer> {
    private final CommandContext context;

    ClaudeCodeHookCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return HookProgram.run(context, List.of("claude-code"));
    }
}
