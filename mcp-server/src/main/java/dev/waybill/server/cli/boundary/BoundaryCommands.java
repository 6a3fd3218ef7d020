package dev.waybill.server.cli.boundary;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Group;
import picocli.CommandLine;

/** {@code waybill boundary}. */
public final class BoundaryCommands {
    private BoundaryCommands() {}

    public static CommandLine group(CommandContext context) {
        return Group.of("boundary", "Try texts against the boundary, without a server.", new CheckTextCommand(context));
    }
}
