package dev.waybill.server.cli;

import dev.waybill.server.cli.command.GlobalOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the one command line that is worth reading by hand: {@code stdio} among global options. */
final class StdioArguments {
    private static final String COMMAND = "stdio";

    private StdioArguments() {}

    /**
     * The settings that it makes, {@code KEY=VALUE} in the order in which they hold; empty for any other command
     * line, a wrong one too: the parser of all commands says what is wrong with it.
     */
    static Optional<List<String>> assignments(List<String> arguments) {
        List<String> assignments = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        boolean named = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean more = i + 1 < arguments.size();
            if (argument.equals(COMMAND) && !named) {
                named = true;
            } else if (argument.equals(GlobalOptions.DATA) && more) {
                folders.add(arguments.get(++i));
            } else if (argument.startsWith(GlobalOptions.DATA + "=")) {
                folders.add(argument.substring(GlobalOptions.DATA.length() + 1));
            } else if (argument.equals(GlobalOptions.SET) && more) {
                assignments.add(arguments.get(++i));
            } else if (argument.startsWith(GlobalOptions.SET + "=")) {
                assignments.add(argument.substring(GlobalOptions.SET.length() + 1));
            } else if (!argument.equals(GlobalOptions.JSON) && !argument.equals(GlobalOptions.DEBUG)) {
                return Optional.empty();
            }
        }
        boolean plain = named
                && folders.size() <= 1
                && folders.stream().noneMatch(StdioArguments::odd)
                && assignments.stream().noneMatch(StdioArguments::odd);
        // An option of its own wins over --set, as everywhere.
        folders.forEach(folder -> assignments.add("data=" + folder));
        return plain ? Optional.of(assignments) : Optional.empty();
    }

    /** A value on which the parser has rules of its own. */
    private static boolean odd(String value) {
        return value.isEmpty() || value.startsWith("-") || value.startsWith("\"") || value.startsWith("'");
    }
}
