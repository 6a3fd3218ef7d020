package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.cli.CommandModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A secret as every argument of every command, as the parser's own model lists them: none is kept in a file or in the
 * name of one, and no message repeats one.
 */
@Promise({"R9", "P11"})
final class PlantedArgumentsIT {
    private static final List<String> SECRETS = List.of(
            "ghp_" + "Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7d", "AKIA" + "QX7ZP2M4NB6VC3LK", "ann.lee" + "@mail.example");

    /** What a command needs beside the argument that is tried; most are refused before they look at it. */
    private static final Map<String, String> OTHERS = Map.of(
            "NAME", "bob", "SLUG", "web", "ROLE", "viewer", "N", "laptop", "PROJECT", "web", "PATH", "src/a", "HOST",
            "cursor", "F", "message");

    /** A host is looked up in the network, and a folder is the operator's own to name. */
    private static final Set<String> NOT_TRIED = Set.of("serve --host", "serve --data");

    /** Its answer is a table of the paths that were asked about. */
    private static final Set<String> ANSWERED = Set.of("scope check PATH");

    private static final int FEWEST = 150;

    @TempDir
    private Path folder;

    @Test
    void noArgumentsSecretIsKeptOrRepeated() throws IOException {
        run(new byte[0], "workspaces", "create", "acme");
        run(new byte[0], "projects", "connect", "web");
        run(new byte[0], "keys", "create", "--name", "first");
        Set<String> told = new TreeSet<>();
        int tried = 0;
        for (CommandLine command : CommandModel.leaves().values()) {
            String name = command.getCommandSpec().qualifiedName().substring("waybill ".length());
            for (ArgSpec argument : command.getCommandSpec().args()) {
                String label = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
                if (argument.arity().max() == 0 || file(argument) || NOT_TRIED.contains(name + " " + label)) {
                    continue;
                }
                String secret = SECRETS.get(tried++ % SECRETS.size());
                String said = run(new byte[0], words(command, argument, secret));
                if (said.contains(secret)) {
                    told.add(name + " " + label);
                }
                assertEquals(List.of(), holding(secret), () -> name + " " + label);
            }
        }
        int all = tried;
        assertTrue(all >= FEWEST, () -> "arguments tried: " + all);
        assertEquals(ANSWERED, told, "said again");
        System.out.println("arguments tried: " + all);
    }

    @Test
    void noSecretOfAFileOrOfStandardInputIsKeptOrRepeated() throws IOException {
        run(new byte[0], "workspaces", "create", "acme");
        run(new byte[0], "projects", "connect", "web");
        for (String secret : SECRETS) {
            Path file = Files.writeString(folder.resolve("scope.yaml"), "editable: [\"src/" + secret + "/**\"]\n");
            String said = run(new byte[0], "scope", "set", "web", "--file", file.toString())
                    + run(("It was " + secret + ", rotate it.").getBytes(StandardCharsets.UTF_8), "boundary", "check")
                    + run(
                            ("{\"field\":\"branch\",\"text\":\"" + secret + "\"}\n").getBytes(StandardCharsets.UTF_8),
                            "boundary",
                            "check",
                            "--jsonl");
            Files.delete(file);
            assertEquals(List.of(), holding(secret));
            assertEquals(-1, said.indexOf(secret), said);
        }
    }

    private static boolean file(ArgSpec argument) {
        return Path.class.isAssignableFrom(argument.type())
                || argument.paramLabel().equals("FILE")
                || argument.paramLabel().equals("DIR");
    }

    private static String[] words(CommandLine command, ArgSpec planted, String secret) {
        List<String> words = new ArrayList<>(List.of(command.getCommandSpec()
                .qualifiedName()
                .substring("waybill ".length())
                .split(" ", -1)));
        for (ArgSpec argument : command.getCommandSpec().args()) {
            if (!argument.equals(planted) && !argument.required()) {
                continue;
            }
            if (argument instanceof OptionSpec option) {
                words.add(option.longestName());
            }
            words.add(argument.equals(planted) ? secret : OTHERS.getOrDefault(argument.paramLabel(), "x"));
        }
        return words.toArray(String[]::new);
    }

    /** What a command said, on both ways. */
    private String run(byte[] in, String... words) {
        Shell shell = new Shell(folder);
        shell.in = new ByteArrayInputStream(in);
        Shell.Told told = shell.run(words);
        return told.out() + told.err();
    }

    private List<Path> holding(String secret) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = new ArrayList<>();
            for (Path file : files.toList()) {
                String bytes = Files.isRegularFile(file)
                        ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        : "";
                if (file.toString().contains(secret) || bytes.contains(secret)) {
                    found.add(file);
                }
            }
            return found;
        }
    }
}
