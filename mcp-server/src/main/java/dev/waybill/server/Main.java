package dev.waybill.server;

import dev.waybill.server.cli.CommandRunner;
import dev.waybill.server.cli.command.Surroundings;
import java.nio.file.Path;
import java.time.InstantSource;

/** The entry. The one place that knows every adapter. */
public final class Main {
    private Main() {}

    /** Runs one command in this process and ends it with the command's exit code. */
    public static void main(String[] arguments) {
        Surroundings surroundings = new Surroundings(
                System.in,
                System.out,
                System.err,
                Boolean.getBoolean("waybill.stdout.terminal"),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home")),
                InstantSource.system(),
                new LateSecureRandom());
        System.exit(new CommandRunner(surroundings, new ServerParts(surroundings)).run(arguments));
    }
}
