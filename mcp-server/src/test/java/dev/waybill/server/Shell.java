package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.server.cli.CommandRunner;
import dev.waybill.server.cli.command.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands as {@link Main} does, on real storage in a folder of their own. */
final class Shell {
    final Path folder;
    final Path data;
    final Map<String, String> environment = new HashMap<>();
    /** What commands read from stdin; empty until a test says otherwise. */
    InputStream in = new ByteArrayInputStream(new byte[0]);
    /** What commands take for the time; a test whose server has a clock of its own gives them the same. */
    private final InstantSource clock;

    /** What a command said and ended with. */
    record Told(int exitCode, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        JsonNode error() {
            return JsonMapper.shared().readTree(err).path("error");
        }
    }

    Shell(Path folder) {
        this(folder, InstantSource.system());
    }

    Shell(Path folder, InstantSource clock) {
        this.clock = clock;
        this.folder = folder;
        this.data = folder.resolve("data");
        environment.put("WAYBILL_DATA", data.toString());
    }

    /** Commands from now on are signed with this token; empty for the operator's. */
    void signIn(String token) {
        environment.put("WAYBILL_MEMBER_TOKEN", token);
    }

    Told done(String... arguments) {
        Told told = run(arguments);
        assertEquals(0, told.exitCode(), told.err());
        return told;
    }

    Told run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                in,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                false,
                environment,
                folder,
                folder.resolve("home"),
                clock,
                new SecureRandom());
        int exitCode = new CommandRunner(surroundings, new ServerParts(surroundings)).run(arguments);
        return new Told(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
