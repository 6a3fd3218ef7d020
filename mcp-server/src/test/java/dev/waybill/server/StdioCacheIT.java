package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.fixture.Messages;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The product itself, on this JVM, started by the launcher with and without the cache of a start. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class StdioCacheIT {
    private static final Map<String, String> MAKE = Map.of("WAYBILL_START_CACHE", "make");
    private static final Map<String, String> OFF = Map.of("WAYBILL_START_CACHE", "off");
    private static final List<String> OPENING = List.of(
            Messages.modern("1", "server/discover", ""),
            Messages.modern("2", "tools/list", ""),
            Messages.INITIALIZE,
            Messages.INITIALIZED,
            Messages.legacy("3", "tools/list", ""));
    private static final int ANSWERS = 4;

    private Path folder;
    private LauncherHouse house;
    private PackagedServer server;

    /** What a session printed and ended with. */
    private record Session(int exitCode, List<String> out, String err) {}

    @BeforeAll
    void product(@TempDir Path folder) throws Exception {
        this.folder = folder.toRealPath();
        this.house = new LauncherHouse(folder);
        this.server = new PackagedServer(house);
        server.place();
        assertSpeaks(session(house.launcher(), MAKE));
    }

    @Test
    void aStartFromTheCacheSaysWhatAStartWithoutSays() throws Exception {
        Session with = session(house.launcher(), Map.of());
        Session without = session(house.launcher(), OFF);

        assertSpeaks(with);
        assertEquals(without, with);
    }

    /** Without this the test above could compare two starts that are alike. */
    @Test
    void theJvmTakesItsClassesFromTheCache() throws Exception {
        List<String> stamp = Files.readAllLines(place().resolve("stamp"));
        Path classes = folder.resolve("classes");
        List<String> command = new ArrayList<>(List.of(java().toString()));
        command.addAll(List.of(stamp.get(1).split(" ")));
        command.addAll(List.of(
                "-XX:AOTCache=" + place().resolve(stamp.getFirst()).resolve("stdio.aot"),
                "-XX:AOTMode=on",
                "-Xlog:class+load=info:file=" + classes,
                "-cp",
                house.jar().toString(),
                Main.class.getName(),
                "stdio"));
        assertSpeaks(talk(new ProcessBuilder(command)));

        List<String> loaded = Files.readAllLines(classes);
        for (String name : List.of(Main.class.getName(), "tools.jackson.databind.node.ObjectNode", "org.sqlite.JDBC")) {
            assertTrue(
                    loaded.stream().anyMatch(line -> line.contains(" " + name + " source: shared objects file")), name);
        }
    }

    @Test
    void aCacheCutShortSpoilsNothingEvenWhereAStampVouchesForIt() throws Exception {
        Path stamp = place().resolve("stamp");
        List<String> lines = new ArrayList<>(Files.readAllLines(stamp));
        byte[] good = Files.readAllBytes(stamp);
        byte[] cache = Files.readAllBytes(place().resolve(lines.getFirst()).resolve("stdio.aot"));
        try {
            for (int length : List.of(0, 100, cache.length / 2)) {
                Path cut = Files.createDirectories(place().resolve("1")).resolve("stdio.aot");
                Files.write(cut, Arrays.copyOf(cache, length));
                lines.set(0, "1");
                lines.set(lines.size() - 1, described(cut));
                Files.write(stamp, lines);

                assertAnswers(session(house.launcher(), MAKE));
                // Had the launcher seen through the stamp, it would have made another.
                assertEquals(lines, Files.readAllLines(stamp));
            }
        } finally {
            Files.write(stamp, good);
        }
    }

    @Test
    void theCodeOfANewBuildRunsThoughThereIsACacheOfTheOldOne(@TempDir Path elsewhere) throws Exception {
        LauncherHouse other = new LauncherHouse(elsewhere);
        PackagedServer built = new PackagedServer(other);
        built.place();
        Session old = session(other.launcher(), MAKE);
        assertSpeaks(old);

        built.replaceByVersion(7);
        // The first start after a build has no cache of its own yet.
        LauncherHouse.script(other.house().resolve("mcp-server/launcher/make-start-cache.sh"), "exit 1\n");
        Session fresh = session(other.launcher(), MAKE);

        assertSpeaks(fresh);
        assertTrue(old.out().getFirst().contains("\"version\":\"0\""), old.out().getFirst());
        assertTrue(
                fresh.out().getFirst().contains("\"version\":\"7\""),
                fresh.out().getFirst());
        assertNotEquals(old, fresh);
    }

    private static void assertSpeaks(Session session) {
        assertEquals("", session.err());
        assertAnswers(session);
    }

    /** All that is on stdout are the answers; on stderr the JVM may complain. */
    private static void assertAnswers(Session session) {
        assertEquals(0, session.exitCode(), session.err());
        assertEquals(ANSWERS, session.out().size(), () -> String.join("\n", session.out()));
        for (String line : session.out()) {
            var message = JsonMapper.shared().readTree(line);
            assertEquals("2.0", message.path("jsonrpc").stringValue(), line);
            assertTrue(message.has("result"), line);
        }
    }

    private Session session(Path launcher, Map<String, String> variables) throws Exception {
        Map<String, String> all = new HashMap<>(variables);
        all.put("WAYBILL_JAVA", java().toString());
        return talk(house.builder(
                launcher,
                folder,
                List.of("stdio", "--data", folder.resolve("data").toString()),
                all));
    }

    private Session talk(ProcessBuilder builder) throws Exception {
        Path err = Files.createTempFile(folder, "session", ".err");
        Process process = builder.redirectError(err.toFile()).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write((String.join("\n", OPENING) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        List<String> out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Session(process.exitValue(), out, Files.readString(err));
    }

    private Path place() throws Exception {
        try (Stream<Path> places = Files.list(house.house().resolve("mcp-server/target/start-cache"))) {
            return places.findFirst().orElseThrow();
        }
    }

    /** What the launcher writes of a file into a stamp. */
    private static String described(Path file) throws Exception {
        Process stat = new ProcessBuilder("stat", "-L", "-c", "%i %s %.9Y %.9Z %n", file.toString()).start();
        return new String(stat.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
