package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the launcher in a house of its own, and the few tools that it may call. What else is in the house, and
 * which java is found, is up to the test.
 */
final class LauncherHouse {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> SCRIPTS =
            List.of("waybill", "mcp-server/launcher/start-cache.sh", "mcp-server/launcher/make-start-cache.sh");
    private static final List<String> TOOLS = List.of(
            "sh", "sed", "head", "find", "readlink", "mkdir", "rm", "cat", "sleep", "touch", "stat", "ln", "mv", "env");

    private final Path folder;
    private final Path house;
    private final Path tools;

    /** What a process said and ended with. */
    record Told(int exitCode, String out, String err) {}

    /** Builds the house below {@code folder}. Its path has a blank in it, as a user's may have. */
    LauncherHouse(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        this.house = this.folder.resolve("a house");
        this.tools = this.folder.resolve("tools");
        Files.createDirectories(house.resolve("mcp-server/src/main"));
        Files.createDirectories(house.resolve("mcp-server/launcher"));
        Files.createDirectories(house.resolve("mcp-server/target/lib"));
        Files.createDirectories(tools);
        Files.writeString(house.resolve("pom.xml"), "<project/>");
        Files.writeString(house.resolve("mcp-server/pom.xml"), "<project/>");
        for (String script : SCRIPTS) {
            script(house.resolve(script), Files.readString(CHECKOUT.resolve(script)));
        }
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), onThisMachine(tool));
        }
    }

    /** The folder that everything is in. */
    Path folder() {
        return folder;
    }

    /** The checkout. */
    Path house() {
        return house;
    }

    /** The only folder on the path. */
    Path tools() {
        return tools;
    }

    Path launcher() {
        return house.resolve("waybill");
    }

    Path jar() {
        return house.resolve("mcp-server/target/mcp-server.jar");
    }

    /** Puts something there that is newer than every source. */
    void placeJar() throws IOException {
        Files.writeString(jar(), "a jar");
        Files.setLastModifiedTime(jar(), FileTime.from(Instant.now().plusSeconds(5)));
    }

    Told launch(String... arguments) throws Exception {
        return launch(launcher(), folder, List.of(arguments), Map.of());
    }

    Told launch(Map<String, String> variables, String... arguments) throws Exception {
        return launch(launcher(), folder, List.of(arguments), variables);
    }

    Told launch(Path launcher, Path from, List<String> arguments, Map<String, String> variables) throws Exception {
        Process process = start(launcher, from, arguments, variables, "run");
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the launcher hangs");
        return new Told(
                process.exitValue(),
                Files.readString(folder.resolve("run.out")),
                Files.readString(folder.resolve("run.err")));
    }

    /** Starts the launcher with its streams in files that begin with {@code name}. */
    Process start(Path launcher, Path from, List<String> arguments, Map<String, String> variables, String name)
            throws IOException {
        return builder(launcher, from, arguments, variables)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
    }

    /** The launcher with nothing in its environment but what {@code variables} name and the tools. */
    ProcessBuilder builder(Path launcher, Path from, List<String> arguments, Map<String, String> variables) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("WAYBILL_JDKS", folder.resolve("jdk").toString());
        builder.environment().putAll(variables);
        return builder;
    }

    /** Writes a program. */
    static Path script(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onThisMachine(String tool) {
        return List.of(Path.of("/bin"), Path.of("/usr/bin")).stream()
                .map(bin -> bin.resolve(tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
