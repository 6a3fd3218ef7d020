package dev.waybill.guard.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.guard.Fixture;
import dev.waybill.guard.Main;
import dev.waybill.promise.Promise;
import dev.waybill.workflow.scope.ScopeManifest;
import java.io.IOException;
import java.io.OutputStream;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that hosts start, as a process, with whatever an agent or a project may have put into its environment. */
@Promise("B3")
final class GuardLauncherIT {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path temporary;

    private Fixture fixture;
    private Path program;

    @BeforeEach
    void anInstallation() throws Exception {
        fixture = new Fixture(temporary);
        program = GuardLauncher.install(
                JAVA,
                List.of(jar(Main.class, "guard.jar"), jar(ScopeManifest.class, "workflow.jar")),
                new GuardPlaces(
                        fixture.home().folder(),
                        fixture.base().resolve("home"),
                        fixture.base().resolve("it's/waybill")));
    }

    @Test
    void aVerdictComesFromTheInstalledProgram() throws Exception {
        assertEquals("", run(Map.of(), call("src/a.txt"), "claude-code"));
        String out = run(Map.of(), call("docs/a.txt"), "claude-code");
        assertTrue(out.contains("docs/a.txt may not be written (rule default)"), out);
        assertEquals(1, fixture.reports().size());
    }

    @Test
    void nothingOfTheEnvironmentReachesIt() throws Exception {
        Path marker = fixture.base().resolve("marker");
        Path evil = Files.createDirectories(fixture.base().resolve("evil"));
        for (String name : List.of("java", "env", "git", "sh", "waybill")) {
            executable(evil.resolve(name), "#!/bin/sh\necho " + name + " >> '" + marker + "'\n");
        }
        Path rc = evil.resolve("rc");
        Files.writeString(rc, "echo rc >> '" + marker + "'\n");
        Map<String, String> hostile = Map.ofEntries(
                Map.entry("PATH", evil.toString()),
                Map.entry("JAVA_TOOL_OPTIONS", "-XX:OnError=x -Dx=y -javaagent:/nonexistent.jar"),
                Map.entry("JDK_JAVA_OPTIONS", "-version"),
                Map.entry("_JAVA_OPTIONS", "-version"),
                Map.entry("JDK_AOT_VM_OPTIONS", "-version"),
                Map.entry("CLASSPATH", evil.toString()),
                Map.entry("JAVA_HOME", evil.toString()),
                Map.entry("WAYBILL_JAVA", evil.resolve("java").toString()),
                Map.entry("WAYBILL_GUARD_HOME", evil.toString()),
                Map.entry("HOME", evil.toString()),
                Map.entry("BASH_ENV", rc.toString()),
                Map.entry("ENV", rc.toString()),
                Map.entry("SHELLOPTS", "xtrace"),
                Map.entry("PS4", "$(echo ps4 >> '" + marker + "')"),
                Map.entry("BASH_FUNC_exec%%", "() { echo function >> '" + marker + "'; }"),
                Map.entry("IFS", "/"),
                Map.entry("GIT_DIR", evil.toString()),
                Map.entry("GIT_WORK_TREE", evil.toString()),
                Map.entry("GIT_EXTERNAL_DIFF", evil.resolve("git").toString()),
                Map.entry("GIT_CONFIG_COUNT", "1"),
                Map.entry("GIT_CONFIG_KEY_0", "core.fsmonitor"),
                Map.entry("GIT_CONFIG_VALUE_0", evil.resolve("git").toString()));

        for (String shell : List.of("#!/bin/sh\n", "#!/bin/bash -p\n")) {
            if (shell.startsWith("#!/bin/sh") || Files.exists(Path.of("/bin/bash"))) {
                String script = Files.readString(program);
                Files.writeString(program, shell + script.substring(script.indexOf('\n') + 1));
                assertEquals("", run(hostile, call("src/a.txt"), "claude-code"));
                String out = run(hostile, call("docs/a.txt"), "claude-code");
                assertTrue(out.startsWith("{\"hookSpecificOutput\""), out);
            }
        }
        fixture.session();
        fixture.write("docs/a.txt", "changed\n");
        String stop = run(
                hostile,
                "{\"hook_event_name\":\"Stop\",\"session_id\":\"s\",\"cwd\":\"" + fixture.root() + "\"}",
                "claude-code");
        assertTrue(stop.contains("docs/a.txt"), stop);
        assertFalse(Files.exists(marker), () -> "something ran");
    }

    @Test
    void gitsHooksRunIt() throws Exception {
        Path remote = fixture.base().resolve("remote.git");
        Fixture.gitIn(fixture.base(), "init", "-q", "--bare", remote.toString());
        fixture.git("remote", "add", "origin", remote.toString());
        fixture.git("push", "-q", "origin", "main");
        for (String hook : List.of("pre-commit", "pre-push")) {
            executable(
                    fixture.root().resolve(".git/hooks").resolve(hook),
                    "#!/bin/sh\nexec '" + program + "' git " + hook + "\n");
        }
        fixture.write("src/a.txt", "changed\n");
        fixture.git("commit", "-q", "-am", "fine");
        fixture.git("push", "-q", "origin", "work");

        fixture.write("docs/a.txt", "changed\n");
        String refused = failure("commit", "-q", "-am", "bad");
        assertTrue(refused.contains("docs/a.txt (rule default)"), refused);
        fixture.git("commit", "-q", "--no-verify", "-am", "bad");
        String stopped = failure("push", "-q", "origin", "work");
        assertTrue(stopped.contains("docs/a.txt (rule default)"), stopped);
        assertEquals(2, fixture.reports().size());
        fixture.git("push", "-q", "--no-verify", "origin", "work");
    }

    @Test
    void anInstallationIsRepeatedWithoutWork() throws Exception {
        Path cache;
        try (Stream<Path> files = Files.walk(fixture.home().folder().resolve("lib"))) {
            cache = files.filter(file -> file.endsWith("guard.aot")).findFirst().orElseThrow();
        }
        Object before = Files.getLastModifiedTime(cache);
        anInstallationOver();
        assertEquals(before, Files.getLastModifiedTime(cache));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(program)));
    }

    private void anInstallationOver() throws IOException {
        GuardLauncher.install(
                JAVA,
                List.of(jar(Main.class, "guard.jar"), jar(ScopeManifest.class, "workflow.jar")),
                new GuardPlaces(
                        fixture.home().folder(),
                        fixture.base().resolve("home"),
                        fixture.base().resolve("waybill")));
    }

    private String failure(String... arguments) throws Exception {
        try {
            return "it went through: " + fixture.git(arguments);
        } catch (IOException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private String call(String path) {
        return "{\"session_id\":\"s\",\"cwd\":\"" + fixture.root()
                + "\",\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"Write\",\"tool_input\":{\"file_path\":\""
                + fixture.root() + "/" + path + "\",\"content\":\"x\"},\"tool_use_id\":\"" + path + "\"}";
    }

    private String run(Map<String, String> environment, String input, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(fixture.root().toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), out);
        return out;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The classes that a class comes with, as a jar; a cache is made from jars only. */
    private Path jar(Class<?> of, String name) throws IOException {
        Path source;
        try {
            source = Path.of(
                    of.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException impossible) {
            throw new IOException(impossible);
        }
        if (Files.isRegularFile(source)) {
            return source;
        }
        Path jar = temporary.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                JarEntry entry = new JarEntry(source.relativize(file).toString());
                entry.setTime(1_000_000_000_000L);
                out.putNextEntry(entry);
                out.write(Files.readAllBytes(file));
                out.closeEntry();
            }
        }
        return jar;
    }
}
