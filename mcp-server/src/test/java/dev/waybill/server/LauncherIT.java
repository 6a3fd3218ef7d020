package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.LauncherHouse.Told;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher itself, in a copy of the house whose java and mvn are scripts that tell how they were called. */
@NullMarked
final class LauncherIT {
    private final LauncherHouse launcher;
    private final Path folder;
    private final Path house;
    private final Path tools;

    LauncherIT(@TempDir Path folder) throws IOException {
        this.launcher = new LauncherHouse(folder);
        this.folder = launcher.folder();
        this.house = launcher.house();
        this.tools = launcher.tools();
    }

    @Test
    void runsTheJarWithTheArgumentsAsTheyAre() throws Exception {
        jar();
        java(folder.resolve("jdk"), "25.0.1");

        Told told = launch(house.resolve("waybill"), folder, List.of("keys", "create", "--name", "a b", "*"));

        assertEquals(0, told.exitCode(), told.err());
        assertEquals("", told.err());
        assertTrue(
                told.out().endsWith("[dev.waybill.server.Main]\n[keys]\n[create]\n[--name]\n[a b]\n[*]\n"), told.out());
        assertTrue(told.out().contains("[--enable-native-access=ALL-UNNAMED]"), told.out());
        assertTrue(told.out().contains("[" + house.resolve("mcp-server/target/mcp-server.jar")), told.out());
        assertTrue(told.out().contains("[-XX:+UseSerialGC]"), told.out());
    }

    @Test
    void runsFromAnyFolderAndThroughLinks() throws Exception {
        jar();
        java(folder.resolve("jdk"), "25");
        Path link = Files.createSymbolicLink(folder.resolve("link"), house.resolve("waybill"));
        Path linkToLink = Files.createSymbolicLink(tools.resolve("waybill"), Path.of("../link"));

        for (Path start : List.of(link, linkToLink)) {
            Told told = launch(start, Path.of("/"), List.of("config"));
            assertEquals(0, told.exitCode(), told.err());
            assertTrue(told.out().contains("[" + house.resolve("mcp-server/target/mcp-server.jar")), told.out());
        }
    }

    @Test
    void optionsOfOtherJavasDoNotReachThisOne() throws Exception {
        jar();
        java(folder.resolve("jdk"), "25");

        Told told = launch(
                house.resolve("waybill"), folder, List.of("config"), Map.of("JAVA_TOOL_OPTIONS", "-javaagent:x.jar"));

        assertTrue(told.out().contains("JAVA_TOOL_OPTIONS=none"), told.out());
    }

    @Test
    void aServerGetsAnotherCollector() throws Exception {
        jar();
        java(folder.resolve("jdk"), "25");

        assertTrue(launch(house.resolve("waybill"), folder, List.of("--data", "x", "serve"))
                .out()
                .contains("ParallelGC"));
        assertTrue(
                launch(house.resolve("waybill"), folder, List.of("stdio")).out().contains("SerialGC"));
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        jar();

        Told told = launch(house.resolve("waybill"), folder, List.of("config"));

        assertEquals(1, told.exitCode());
        assertEquals("", told.out());
        assertTrue(told.err().contains("needs a JDK 25 or newer and found no java at all"), told.err());
        assertTrue(told.err().contains("WAYBILL_JAVA"), told.err());
    }

    @Test
    void namesTheJavasThatAreTooOld() throws Exception {
        jar();
        Path old = java(folder.resolve("jdk"), "17.0.1");

        Told told = launch(house.resolve("waybill"), folder, List.of("config"));

        assertEquals(1, told.exitCode());
        assertEquals("", told.out());
        assertTrue(told.err().contains(old + " (Java 17)"), told.err());
    }

    @Test
    void passesAnOldJavaByForANewerOneElsewhere() throws Exception {
        jar();
        java(folder.resolve("old"), "17.0.1");
        Path fresh = java(folder.resolve("jdk"), "26-ea");

        Told told = launch(
                house.resolve("waybill"),
                folder,
                List.of("config"),
                Map.of("JAVA_HOME", folder.resolve("old").toString()));

        assertEquals(0, told.exitCode(), told.err());
        assertTrue(Files.exists(fresh));
    }

    @Test
    void aChosenJavaMustFit() throws Exception {
        jar();
        java(folder.resolve("jdk"), "25");
        Path old = java(folder.resolve("old"), "17.0.1");

        Told told = launch(house.resolve("waybill"), folder, List.of("config"), Map.of("WAYBILL_JAVA", old.toString()));

        assertEquals(1, told.exitCode());
        assertTrue(told.err().contains("WAYBILL_JAVA is " + old), told.err());
    }

    @Test
    void buildsOnceAndKeepsStdoutClean() throws Exception {
        java(folder.resolve("jdk"), "25");
        mvn();

        Told first = launch(house.resolve("waybill"), folder, List.of("config"));
        Told second = launch(house.resolve("waybill"), folder, List.of("config"));

        assertEquals(0, first.exitCode(), first.err());
        assertTrue(first.err().contains("maven talks"), first.err());
        assertTrue(first.out().startsWith("JAVA_TOOL_OPTIONS="), first.out());
        assertEquals("", second.err());
        assertEquals(1, builds());
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        java(folder.resolve("jdk"), "25");
        mvn();
        jar();
        Path source = Files.writeString(house.resolve("mcp-server/src/main/A.java"), "class A {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        assertEquals(
                0, launch(house.resolve("waybill"), folder, List.of("config")).exitCode());
        assertEquals(1, builds());
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        java(folder.resolve("jdk"), "25");
        mvn();

        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            starts.add(launcher.start(house.resolve("waybill"), folder, List.of("config"), Map.of(), "race" + i));
        }
        for (Process start : starts) {
            assertTrue(start.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, start.exitValue());
        }
        assertEquals(1, builds());
    }

    @Test
    void aStartDuringABuildWaitsForItThoughTheJarIsThereAlready() throws Exception {
        Path gate = fifo("gate");
        Path told = fifo("told");
        Path java = java(folder.resolve("jdk"), "25");
        LauncherHouse.script(java, Files.readString(java) + "echo runs >'" + told + "'\n");
        Path sleep = Files.readSymbolicLink(tools.resolve("sleep"));
        Files.delete(tools.resolve("sleep"));
        says(tools.resolve("sleep"), "echo waits >'" + told + "'\nexec '" + sleep + "' \"$@\"");
        says(
                tools.resolve("mvn"),
                "touch '" + launcher.jar() + "'\ncat '" + gate + "'\necho built >'" + house + "/builds'");

        Process first = launcher.start(house.resolve("waybill"), folder, List.of("config"), Map.of(), "first");
        try (OutputStream held = Files.newOutputStream(gate)) {
            Process second = launcher.start(house.resolve("waybill"), folder, List.of("config"), Map.of(), "second");
            try (BufferedReader says = Files.newBufferedReader(told)) {
                assertEquals("waits", says.readLine());
                letGo(held);
                for (Process start : List.of(first, second)) {
                    assertTrue(start.waitFor(60, TimeUnit.SECONDS));
                    assertEquals(0, start.exitValue());
                }
            }
        }
        assertEquals(1, builds());
    }

    /** The build that waits goes on. */
    private static void letGo(OutputStream gate) throws IOException {
        gate.close();
    }

    private Path fifo(String name) throws Exception {
        Path fifo = folder.resolve(name);
        assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
        return fifo;
    }

    private static void says(Path program, String script) throws IOException {
        LauncherHouse.script(program, "#!/bin/sh\n" + script + "\n");
    }

    @Test
    void aLockOfADeadBuildIsTakenOver() throws Exception {
        java(folder.resolve("jdk"), "25");
        mvn();
        Path lock = Files.createDirectories(house.resolve("mcp-server/target/.building"));
        Files.writeString(lock.resolve("pid"), "999999999");

        assertEquals(
                0, launch(house.resolve("waybill"), folder, List.of("config")).exitCode());
        assertEquals(1, builds());
        assertFalse(Files.exists(lock));
    }

    @Test
    void saysThatThereIsNoMavenToBuildWith() throws Exception {
        java(folder.resolve("jdk"), "25");

        Told told = launch(house.resolve("waybill"), folder, List.of("config"));

        assertEquals(1, told.exitCode());
        assertEquals("", told.out());
        assertTrue(told.err().contains("needs Maven"), told.err());
    }

    @Test
    void aFailedBuildIsSaidAndLeavesNoLock() throws Exception {
        java(folder.resolve("jdk"), "25");
        LauncherHouse.script(tools.resolve("mvn"), "#!/bin/sh\necho 'no network' >&2\nexit 1\n");

        Told told = launch(house.resolve("waybill"), folder, List.of("config"));

        assertEquals(1, told.exitCode());
        assertTrue(told.err().contains("no network"), told.err());
        assertTrue(told.err().contains("the build failed"), told.err());
        assertFalse(Files.exists(house.resolve("mcp-server/target/.building")));
    }

    private void jar() throws IOException {
        launcher.placeJar();
    }

    private Path java(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        LauncherHouse.script(home.resolve("bin/javac"), "#!/bin/sh\n");
        return LauncherHouse.script(home.resolve("bin/java"), """
                #!/bin/sh
                [ "${1:-}" != -version ] || { echo 'openjdk version "%s" 2025-09-16' >&2; exit 0; }
                echo "JAVA_TOOL_OPTIONS=${JAVA_TOOL_OPTIONS:-none}"
                for argument in "$@"; do echo "[$argument]"; done
                """.formatted(version));
    }

    private void mvn() throws IOException {
        LauncherHouse.script(tools.resolve("mvn"), """
                #!/bin/sh
                echo 'maven talks'
                echo built >>"%1$s/builds"
                mkdir -p "%1$s/mcp-server/target/lib"
                touch "%1$s/mcp-server/target/mcp-server.jar"
                """.formatted(house));
    }

    private int builds() throws IOException {
        return Files.readAllLines(house.resolve("builds")).size();
    }

    private Told launch(Path start, Path from, List<String> arguments) throws Exception {
        return launcher.launch(start, from, arguments, Map.of());
    }

    private Told launch(Path start, Path from, List<String> arguments, Map<String, String> variables) throws Exception {
        return launcher.launch(start, from, arguments, variables);
    }
}
