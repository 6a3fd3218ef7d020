package dev.waybill.server.cli.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The process that a command runs in.
 *
 * @param outIsTerminal whether a person reads stdout; what must not be kept in a journal asks this
 * @param environment   variables
 * @param folder        the working directory
 * @param home          the user's home folder
 * @param random        a cryptographic generator: keys are made with it
 */
public record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        Map<String, String> environment,
        Path folder,
        Path home,
        InstantSource clock,
        RandomGenerator random) {
    /** A variable's value; empty where it is not set. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
