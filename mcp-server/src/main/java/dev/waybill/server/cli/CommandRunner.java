package dev.waybill.server.cli;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.GlobalOptions;
import dev.waybill.server.cli.command.Parts;
import dev.waybill.server.cli.command.Surroundings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Runs one command and says what the process is to end with. Results go to stdout, everything else to stderr. */
public final class CommandRunner {
    private final Surroundings surroundings;
    private final Parts parts;

    public CommandRunner(Surroundings surroundings, Parts parts) {
        this.surroundings = surroundings;
        this.parts = parts;
    }

    /** Runs the command that {@code arguments} name; returns one of {@link ExitCode}. Throws nothing. */
    public int run(String... arguments) {
        // Asked of the raw arguments: a command line that cannot be parsed has no options.
        List<String> typed = Arrays.asList(arguments);
        Failures failures = new Failures(surroundings.err(), typed.contains("--json"), typed.contains("--debug"));
        GlobalOptions options = new GlobalOptions();
        CommandContext context = new CommandContext(surroundings, options, parts);
        CommandLine root = new CommandLine(root(options));
        CommandTable.addTo(root, context, arguments);
        configure(root, failures);
        try {
            return root.execute(arguments);
        } catch (ParameterException wrong) {
            return failures.usage(wrong);
        }
    }

    private static CommandSpec root(GlobalOptions options) {
        CommandSpec spec =
                CommandSpec.create().name("waybill").addMixin("globals", CommandSpec.forAnnotatedObject(options));
        spec.usageMessage()
                .description("A self-hosted MCP server that coding agents call for workflow state only.")
                .footer("", "Exit codes: 0 done, 1 refused or failed, 2 bad usage.");
        return spec;
    }

    private void configure(CommandLine root, Failures failures) {
        root.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        root.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        root.setParameterExceptionHandler((wrong, args) -> failures.usage(wrong));
        root.setExecutionExceptionHandler((failure, command, result) -> failures.of(failure));
        root.setExpandAtFiles(false);
    }
}
