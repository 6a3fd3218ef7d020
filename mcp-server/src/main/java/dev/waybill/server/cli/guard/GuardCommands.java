package dev.waybill.server.cli.guard;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Group;
import picocli.CommandLine;

/** {@code waybill guard}. */
public final class GuardCommands {
    private GuardCommands() {}

    public static CommandLine group(CommandContext context) {
        return Group.of("guard", "What the guard on this machine runs beside its hooks.", new ExchangeCommand(context));
    }
}
