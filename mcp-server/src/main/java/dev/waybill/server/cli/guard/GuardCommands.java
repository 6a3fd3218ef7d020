package dev.waybill.server.cli.guard;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Group;
import picocli.CommandLine;

/** {@code waybill guard}. */
public final class GuardCommands {
    private GuardCommands() {}

    public static CommandLine group(CommandContext context) {
        return Group.of(
                "guard",
                "The guard on this machine: it answers the hooks of hosts and of git.",
                new ClaudeCodeHookCommand(context),
                new CursorHookCommand(context),
                new GitHookCommand(context),
                new ExchangeCommand(context));
    }
}
