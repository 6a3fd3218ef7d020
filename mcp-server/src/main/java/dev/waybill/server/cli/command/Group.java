package dev.waybill.server.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A command that only has commands below it. */
public final class Group {
    private Group() {}

    /** The group; {@code commands} are annotated and carry their names. */
    public static CommandLine of(String name, String description, Object... commands) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        CommandLine group = new CommandLine(spec);
        for (Object command : commands) {
            group.addSubcommand(command);
        }
        return group;
    }
}
