package dev.waybill.server.cli;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.GlobalOptions;
import dev.waybill.server.cli.command.Parts;
import dev.waybill.server.cli.command.Surroundings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Tells by its words and options which command is meant, and runs it. */
final class CommandParser {
    private final Surroundings surroundings;
    private final Parts parts;
    private final Failures failures;

    CommandParser(Surroundings surroundings, Parts parts, Failures failures) {
        this.surroundings = surroundings;
        this.parts = parts;
        this.failures = failures;
    }

    /** Returns the exit code. */
    int run(String... arguments) {
        CommandLine root = root(arguments);
        configure(root);
        try {
            return root.execute(arguments);
        } catch (ParameterException wrong) {
            return usage(wrong);
        }
    }

    /** The command that {@code arguments} name below the program's own, or every command where they name none. */
    CommandLine root(String... arguments) {
        GlobalOptions options = new GlobalOptions();
        CommandSpec spec =
                CommandSpec.create().name("waybill").addMixin("globals", CommandSpec.forAnnotatedObject(options));
        spec.usageMessage()
                .description("A self-hosted MCP server that coding agents call for workflow state only.")
                .footer("", "Exit codes: 0 done, 1 refused or failed, 2 bad usage.");
        CommandLine root = new CommandLine(spec);
        CommandTable.addTo(root, new CommandContext(surroundings, options, parts), arguments);
        return root;
    }

    private void configure(CommandLine root) {
        root.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        root.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        root.setParameterExceptionHandler((wrong, args) -> usage(wrong));
        root.setExecutionExceptionHandler((failure, command, result) -> failures.of(failure));
        root.setExpandAtFiles(false);
        // The parser's own would repeat what was typed, which may be a secret in the wrong place.
        root.registerConverter(
                int.class, text -> number(text, Integer.MAX_VALUE).intValue());
        root.registerConverter(long.class, text -> number(text, Long.MAX_VALUE));
    }

    private static Long number(String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= -most && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw new TypeConversionException("must be a whole number of at most " + most);
    }

    private int usage(ParameterException wrong) {
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return failures.usage(Failures.text(wrong) + " (see '" + name + " --help')");
    }
}
