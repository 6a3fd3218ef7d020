package dev.waybill.guard.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.guard.Fixture;
import dev.waybill.promise.Promise;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The installed guard with each variable that an agent or a project's settings may have prepared. Each has a control: the
 * same program without the line that throws the environment away, or git itself, and there the trap springs.
 */
@Promise("B3")
final class HostileEnvironmentIT {
    private static final String THROWS_AWAY = "exec /usr/bin/env -i LC_ALL=C.UTF-8";

    @TempDir
    static Path temporary;

    private static Fixture fixture;
    private static Installed installed;
    private static Path evil;
    private static Path marker;

    @BeforeAll
    static void anInstallation() throws Exception {
        fixture = new Fixture(temporary);
        installed = new Installed(fixture);
        marker = fixture.base().resolve("marker");
        evil = Files.createDirectories(fixture.base().resolve("evil"));
        for (String name : List.of("java", "env", "git", "sh", "waybill")) {
            Installed.executable(evil.resolve(name), "#!/bin/sh\necho " + name + " >> '" + marker + "'\n");
        }
        Files.writeString(evil.resolve("rc"), "echo rc >> '" + marker + "'\n");
        Files.writeString(evil.resolve("gitconfig"), "[core]\n\tfsmonitor = " + evil.resolve("git") + "\n");
        agent(evil.resolve("agent.jar"));
        fixture.session();
        fixture.write("docs/a.txt", "changed\n");
    }

    @BeforeEach
    void noMark() throws IOException {
        Files.deleteIfExists(marker);
    }

    /**
     * A variable and its control.
     *
     * @param interpreter the first line of the control's script; empty where git is the control
     * @param control     a command where git is the control; else words of the script and what they become
     */
    record Trap(Map<String, String> environment, String interpreter, List<String> control) {
        static Trap program(String name, String value, String interpreter) {
            return new Trap(Map.of(name, value), interpreter, List.of());
        }

        static Trap git(Map<String, String> environment, String command) {
            return new Trap(environment, "", List.of("git", command));
        }

        @Override
        public String toString() {
            return String.join(" ", environment.keySet().stream().sorted().toList());
        }
    }

    static List<Trap> traps() {
        String agent = "-javaagent:" + evil.resolve("agent.jar") + "=" + marker;
        String git = evil.resolve("git").toString();
        String mark = "() { echo function >> '" + marker + "'; }";
        return List.of(
                Trap.program("JAVA_TOOL_OPTIONS", agent, "#!/bin/sh"),
                Trap.program("JDK_JAVA_OPTIONS", agent, "#!/bin/sh"),
                Trap.program("_JAVA_OPTIONS", agent, "#!/bin/sh"),
                new Trap(
                        Map.of("PATH", evil.toString()),
                        "#!/bin/sh",
                        List.of("'" + Installed.JAVA.toAbsolutePath() + "'", "java")),
                Trap.program("BASH_ENV", evil.resolve("rc").toString(), "#!/bin/bash"),
                Trap.program("BASH_FUNC_exec%%", mark, "#!/bin/bash"),
                // Read by a shell that believes that somebody types.
                Trap.program("ENV", evil.resolve("rc").toString(), "#!/bin/sh -i"),
                Trap.git(Map.of("GIT_EXTERNAL_DIFF", git), "diff"),
                Trap.git(
                        Map.of(
                                "GIT_CONFIG_COUNT", "1",
                                "GIT_CONFIG_KEY_0", "core.fsmonitor",
                                "GIT_CONFIG_VALUE_0", git),
                        "status"),
                Trap.git(Map.of("GIT_CONFIG_PARAMETERS", "'core.fsmonitor'='" + git + "'"), "status"),
                Trap.git(Map.of("GIT_CONFIG_GLOBAL", evil.resolve("gitconfig").toString()), "status"),
                Trap.git(Map.of("GIT_TRACE", marker.toString()), "status"));
    }

    @ParameterizedTest
    @MethodSource("traps")
    void aVariableReachesNothing(Trap trap) throws Exception {
        for (String shell : List.of("#!/bin/sh", "#!/bin/bash -p")) {
            // As installed, and as installed where the shell would import functions.
            Files.writeString(installed.program(), script(shell, THROWS_AWAY));
            assertEquals("", installed.claudeCode(trap.environment(), installed.write("src/a.txt")));
            String denied = installed.claudeCode(trap.environment(), installed.write("docs/a.txt"));
            assertTrue(denied.startsWith("{\"hookSpecificOutput\""), denied);
        }
        String stop = installed.claudeCode(trap.environment(), stop());
        assertTrue(stop.contains("docs/a.txt") || stop.isEmpty(), stop);
        assertFalse(Files.exists(marker), "something ran");

        Installed.Said said = control(trap);
        assertTrue(Files.exists(marker), () -> "the control: it springs, and said: " + said.out());
    }

    @Test
    void aRepositoryThatTheEnvironmentNamesIsNotTheOneThatIsLookedAt() throws Exception {
        Path decoy = Files.createDirectories(fixture.base().resolve("decoy"));
        Fixture.gitIn(decoy, "init", "-q");
        Map<String, String> environment = Map.of(
                "GIT_DIR", decoy.resolve(".git").toString(),
                "GIT_WORK_TREE", decoy.toString(),
                "GIT_INDEX_FILE", decoy.resolve(".git/index").toString(),
                "GIT_OBJECT_DIRECTORY", decoy.resolve(".git/objects").toString());
        assertEquals(
                "",
                installed
                        .run(environment, List.of("git", "status", "--porcelain"), "")
                        .out(),
                "the control: git looks elsewhere");
        installed.claudeCode(
                environment,
                "{\"hook_event_name\":\"UserPromptSubmit\",\"session_id\":\"s\",\"cwd\":\"" + fixture.root() + "\"}");
        String stop = installed.claudeCode(environment, stop());
        assertTrue(stop.contains("docs/a.txt (rule default)"), stop);
    }

    @Test
    void aVariableReachesNothingWhenItIsInstalled() throws Exception {
        Map<String, String> environment = Map.of("JDK_AOT_VM_OPTIONS", "-Xlog:gc:file=" + marker);
        List<Path> jars = installed.jars();
        String java = Installed.JAVA.toString();
        Installed.Said done = installed.run(
                environment,
                List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        InstallProcess.class.getName(),
                        java,
                        jars.get(0).toString(),
                        jars.get(1).toString(),
                        fixture.base().resolve("second").toString()),
                "");
        assertEquals(0, done.code(), done.out());
        assertFalse(Files.exists(marker), "the option was taken");

        Installed.Said said = installed.run(
                environment,
                List.of(
                        java,
                        "-XX:AOTCacheOutput=" + fixture.base().resolve("control.aot"),
                        "-cp",
                        jars.get(0) + File.pathSeparator + jars.get(1),
                        "dev.waybill.guard.Main"),
                "");
        assertTrue(Files.exists(marker), () -> "the control: it is taken, and said: " + said.out());
    }

    private static Installed.Said control(Trap trap) throws Exception {
        if (trap.interpreter().isEmpty()) {
            return installed.run(trap.environment(), trap.control(), "");
        }
        String text = script(trap.interpreter(), "exec");
        if (!trap.control().isEmpty()) {
            assertTrue(text.contains(trap.control().get(0)), text);
            text = text.replace(trap.control().get(0), trap.control().get(1));
        }
        Path unprotected = fixture.base().resolve("unprotected");
        Installed.executable(unprotected, text);
        List<String> command = new ArrayList<>(List.of(unprotected.toString(), "claude-code"));
        return installed.run(trap.environment(), command, installed.write("src/a.txt"));
    }

    private static String script(String interpreter, String begin) throws IOException {
        String text = Files.readString(installed.program());
        assertTrue(text.contains(THROWS_AWAY), text);
        return interpreter + text.substring(text.indexOf('\n')).replace(THROWS_AWAY, begin);
    }

    private static String stop() {
        return "{\"hook_event_name\":\"Stop\",\"session_id\":\"s\",\"cwd\":\"" + fixture.root() + "\"}";
    }

    private static void agent(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", MarkerAgent.class.getName());
        String file = MarkerAgent.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = MarkerAgent.class.getResourceAsStream("MarkerAgent.class")) {
            out.putNextEntry(new JarEntry(file));
            if (in != null) {
                in.transferTo(out);
            }
        }
    }
}
