package dev.waybill.server.cli.run;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Group;
import picocli.CommandLine;

/** {@code waybill runs}. */
public final class RunCommands {
    private RunCommands() {}

    public static CommandLine group(CommandContext context) {
        return Group.of(
                "runs",
                "Look at what agents do and did.",
                new ListRunsCommand(context),
                new ShowRunCommand(context),
                new WatchRunsCommand(context));
    }
}
