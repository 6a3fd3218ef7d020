package dev.waybill.server.cli;

import dev.waybill.server.cli.audit.AuditCommands;
import dev.waybill.server.cli.boundary.BoundaryCommands;
import dev.waybill.server.cli.checkpoint.CheckpointCommands;
import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.GlobalOptions;
import dev.waybill.server.cli.guard.GuardCommands;
import dev.waybill.server.cli.key.KeyCommands;
import dev.waybill.server.cli.machine.CatalogCommand;
import dev.waybill.server.cli.machine.ConfigCommand;
import dev.waybill.server.cli.machine.DoctorCommand;
import dev.waybill.server.cli.machine.InstallCommand;
import dev.waybill.server.cli.member.MemberCommands;
import dev.waybill.server.cli.project.ProjectCommands;
import dev.waybill.server.cli.run.RunCommands;
import dev.waybill.server.cli.scope.ScopeCommands;
import dev.waybill.server.cli.server.DemoCommand;
import dev.waybill.server.cli.server.ServeCommand;
import dev.waybill.server.cli.server.StdioCommand;
import dev.waybill.server.cli.workspace.WorkspaceCommands;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;

/** All commands, in the order in which help lists them. */
final class CommandTable {
    private static final Map<String, Function<CommandContext, CommandLine>> COMMANDS = commands();
    /** Options that take the word after them, which is then no command. */
    private static final List<String> WITH_VALUE = List.of(GlobalOptions.DATA, GlobalOptions.SET);

    private CommandTable() {}

    /**
     * Adds the command that {@code arguments} name, or all of them where none can be told. A command is looked at by
     * reflection when it is added: one costs milliseconds, forty would cost a host's start.
     */
    static void addTo(CommandLine root, CommandContext context, String... arguments) {
        Optional<String> named = named(arguments);
        COMMANDS.forEach((name, command) -> {
            if (named.isEmpty() || named.get().equals(name)) {
                root.addSubcommand(name, command.apply(context));
            }
        });
    }

    /** The first word that is no option, when it is a command. */
    private static Optional<String> named(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (WITH_VALUE.contains(arguments[i])) {
                i++;
            } else if (arguments[i].equals("-h") || arguments[i].equals("--help")) {
                return Optional.empty();
            } else if (!arguments[i].startsWith("-")) {
                return Optional.of(arguments[i]).filter(COMMANDS::containsKey);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Function<CommandContext, CommandLine>> commands() {
        var commands = new LinkedHashMap<String, Function<CommandContext, CommandLine>>();
        commands.put("serve", context -> new CommandLine(new ServeCommand(context)));
        commands.put("stdio", context -> new CommandLine(new StdioCommand(context)));
        commands.put("workspaces", WorkspaceCommands::group);
        commands.put("members", MemberCommands::group);
        commands.put("keys", KeyCommands::group);
        commands.put("projects", ProjectCommands::group);
        commands.put("scope", ScopeCommands::group);
        commands.put("runs", RunCommands::group);
        commands.put("checkpoints", CheckpointCommands::group);
        commands.put("audit", AuditCommands::group);
        commands.put("catalog", context -> new CommandLine(new CatalogCommand(context)));
        commands.put("boundary", BoundaryCommands::group);
        commands.put("install", context -> new CommandLine(new InstallCommand(context)));
        commands.put("guard", GuardCommands::group);
        commands.put("config", context -> new CommandLine(new ConfigCommand(context)));
        commands.put("doctor", context -> new CommandLine(new DoctorCommand(context)));
        commands.put("demo", context -> new CommandLine(new DemoCommand(context)));
        return commands;
    }
}
