package dev.waybill.server.cli;

import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.Parts;
import dev.waybill.server.cli.command.Surroundings;
import dev.waybill.server.cli.server.StdioSession;
import dev.waybill.server.config.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Runs one command and says what the process is to end with. Results go to stdout, everything else to stderr. What a
 * host starts, {@code stdio} with no option but the global ones, is told by hand: the parser of command lines would
 * cost more than all else up to the first answer. It does not know such a class, and a test watches that.
 */
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
        Optional<List<String>> stdio = StdioArguments.assignments(typed);
        return stdio.isPresent()
                ? stdio(stdio.get(), failures)
                : new CommandParser(surroundings, parts, failures).run(arguments);
    }

    private int stdio(List<String> assignments, Failures failures) {
        try {
            new StdioSession(surroundings, parts).serve(Settings.of(surroundings.environment(), assignments));
            return ExitCode.DONE;
        } catch (Exception failed) {
            return failures.of(failed);
        }
    }
}
