package dev.waybill.guard.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.guard.Fixture;
import dev.waybill.guard.Main;
import dev.waybill.workflow.scope.ScopeManifest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The guard as an installation leaves it, and processes run with an environment of a test's choice. */
final class Installed {
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Fixture fixture;
    private final Path program;

    Installed(Fixture fixture) throws IOException {
        this.fixture = fixture;
        this.program = again();
    }

    /** Installs it once more. */
    Path again() throws IOException {
        return GuardLauncher.install(
                JAVA,
                jars(),
                new GuardPlaces(
                        fixture.home().folder(),
                        fixture.base().resolve("home"),
                        fixture.base().resolve("it's/waybill")));
    }

    Path program() {
        return program;
    }

    /** The guard's jars. */
    List<Path> jars() throws IOException {
        return List.of(jar(Main.class, "guard.jar"), jar(ScopeManifest.class, "workflow.jar"));
    }

    /** What Claude Code hands to a hook before a write. */
    String write(String path) {
        return "{\"session_id\":\"s\",\"cwd\":\"" + fixture.root()
                + "\",\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"Write\",\"tool_input\":{\"file_path\":\""
                + fixture.root() + "/" + path + "\",\"content\":\"x\"},\"tool_use_id\":\"" + path + "\"}";
    }

    /** What the guard says, which ends well. */
    String claudeCode(Map<String, String> environment, String input) throws Exception {
        Said said = run(environment, List.of(program.toString(), "claude-code"), input);
        assertEquals(0, said.code(), said.out());
        return said.out();
    }

    /** What a process said, on both of its outputs. */
    record Said(int code, String out) {}

    /** Runs a program in the repository. */
    Said run(Map<String, String> environment, List<String> command, String input) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(fixture.root().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            // It did not read.
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Said(process.waitFor(), out);
    }

    static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The classes that a class comes with, as a jar; a cache is made from jars only. */
    private Path jar(Class<?> of, String name) throws IOException {
        Path source;
        try {
            source = Path.of(
                    of.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
        if (Files.isRegularFile(source)) {
            return source;
        }
        Path jar = fixture.base().resolve(name);
        if (Files.notExists(jar)) {
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(source)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    out.putNextEntry(new JarEntry(source.relativize(file).toString()));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
        return jar;
    }
}
