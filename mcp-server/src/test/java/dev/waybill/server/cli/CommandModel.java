package dev.waybill.server.cli;

import dev.waybill.server.cli.command.Doors;
import dev.waybill.server.cli.command.Parts;
import dev.waybill.server.cli.command.Store;
import dev.waybill.server.cli.command.Surroundings;
import dev.waybill.server.config.Settings;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** The commands as the parser knows them, to be looked at and not run. */
public final class CommandModel {
    private CommandModel() {}

    /** Every command that does something, by its words after {@code waybill}. */
    public static Map<String, CommandLine> leaves() {
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                System.out,
                System.err,
                false,
                Map.of(),
                Path.of(""),
                Path.of(""),
                InstantSource.system(),
                new SecureRandom());
        Map<String, CommandLine> leaves = new LinkedHashMap<>();
        collect(new CommandParser(surroundings, new NoParts(), new Failures(System.err, false, false)).root(), leaves);
        return leaves;
    }

    private static void collect(CommandLine command, Map<String, CommandLine> leaves) {
        if (command.getSubcommands().isEmpty()) {
            leaves.put(command.getCommandSpec().qualifiedName().substring("waybill ".length()), command);
        }
        command.getSubcommands().values().forEach(below -> collect(below, leaves));
    }

    /** Commands are looked at and not run. */
    private record NoParts() implements Parts {
        @Override
        public Store openStore(Settings settings) {
            throw new IllegalStateException("no command is run here");
        }

        @Override
        public Doors doors() {
            throw new IllegalStateException("no command is run here");
        }
    }
}
