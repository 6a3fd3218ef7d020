package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.LauncherHouse.Told;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * When the launcher uses the cache of a start and when it doesn't. The java is a script that writes down how it was
 * called; a training run of it leaves a file, as the JVM does, unless a test forbids that.
 */
@NullMarked
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class StartCacheIT {
    private static final Map<String, String> MAKE = Map.of("WAYBILL_START_CACHE", "make");
    private static final Map<String, String> OFF = Map.of("WAYBILL_START_CACHE", "off");
    private static final String USED = "[-XX:AOTCache=";

    private final LauncherHouse launcher;
    private final Path folder;
    private final Path jdk;
    private final Path library;

    StartCacheIT(@TempDir Path folder) throws IOException {
        this.launcher = new LauncherHouse(folder);
        this.folder = launcher.folder();
        this.jdk = this.folder.resolve("jdk");
        this.library = launcher.house().resolve("mcp-server/target/lib/library-1.jar");
    }

    @BeforeEach
    void product() throws IOException {
        launcher.placeJar();
        Files.writeString(library, "a library");
        Files.createDirectories(jdk.resolve("bin"));
        Files.createDirectories(jdk.resolve("lib/server"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.writeString(jdk.resolve("lib/modules"), "modules");
        Files.writeString(jdk.resolve("lib/server/libjvm.so"), "jvm");
        LauncherHouse.script(jdk.resolve("bin/java"), """
                #!/bin/sh
                for argument in "$@"; do
                    case $argument in
                        -XX:AOTCacheOutput=*)
                            echo "key=${WAYBILL_KEY:-none}" >>"%1$s/trainings"
                            [ ! -e "%1$s/no-training" ] || exit 1
                            [ ! -e "%1$s/leaves-nothing" ] || exit 0
                            [ ! -e "%1$s/builds-meanwhile" ] || echo anew >"%2$s"
                            echo 'a cache' >"${argument#*=}"
                            echo 'the JVM says so'
                            exit 0
                            ;;
                    esac
                done
                for argument in "$@"; do echo "[$argument]"; done
                """.formatted(folder, launcher.jar()));
        // The wait that coarse clocks need; nothing here is on one.
        Files.delete(launcher.tools().resolve("sleep"));
        LauncherHouse.script(launcher.tools().resolve("sleep"), "#!/bin/sh\n");
    }

    @Test
    void aCacheThatWasMadeIsUsedFromThenOn() throws Exception {
        Told first = launcher.launch(MAKE, "stdio");
        Told second = launcher.launch("stdio");
        Told other = launcher.launch("--data", "x", "runs", "list");

        assertUses(first);
        assertUses(second);
        assertUses(other);
        assertEquals(1, trainings());
        Path cache = Path.of(second.out()
                .lines()
                .filter(line -> line.startsWith(USED))
                .map(line -> line.substring(USED.length(), line.length() - 1))
                .findFirst()
                .orElseThrow());
        assertEquals("a cache\n", Files.readString(cache));
        assertFalse(second.out().contains("the JVM says so"), second.out());
    }

    @Test
    void whereThereIsNoneItIsMadeBesideAStartThatDoesNotWait() throws Exception {
        Path gate = gate();
        Process start = launcher.builder(launcher.launcher(), folder, List.of("stdio"), Map.of())
                .start();

        // Both streams end although the maker has not: it holds nothing that a host waits for.
        String out = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(start.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, start.waitFor());
        assertEquals("", err);
        assertFalse(out.contains(USED), out);
        assertTrue(out.endsWith("[dev.waybill.server.Main]\n[stdio]\n"), out);

        try (OutputStream held = Files.newOutputStream(gate)) {
            assertEquals(0, trainings());
            goOn(held);
        }
        assertEquals(1, trainings());
        assertUses(launcher.launch("stdio"));
    }

    @Test
    void oneOfTwoStartsAtOnceMakesItAndNeitherWaits() throws Exception {
        Path gate = gate();
        Told first = launcher.launch("stdio");
        try (OutputStream held = Files.newOutputStream(gate)) {
            // The first one's maker is at its wait, so it has taken its turn.
            Told second = launcher.launch(MAKE, "stdio");

            assertDoesWithout(first);
            assertDoesWithout(second);
            assertEquals(0, trainings());
            goOn(held);
        }
        assertEquals(1, trainings());
        assertUses(launcher.launch("stdio"));
        assertEquals(List.of("a cache", "log", "stamp"), kept());
    }

    @Test
    void theTurnOfADeadMakerIsTakenOver() throws Exception {
        launcher.launch(MAKE, "stdio");
        Path place = place();
        Files.delete(place.resolve("stamp"));
        Files.createSymbolicLink(place.resolve("making"), Path.of("process 999999999"));

        assertUses(launcher.launch(MAKE, "stdio"));
        assertEquals(2, trainings());
        assertEquals(List.of("a cache", "log", "stamp"), kept());
    }

    @Test
    void aCacheThatIsGoneIsDoneWithout() throws Exception {
        launcher.launch(MAKE, "stdio");
        Files.delete(cache());
        assertNotUsedAnyMore();
    }

    @Test
    void aCacheThatIsCutShortIsNotUsed() throws Exception {
        launcher.launch(MAKE, "stdio");
        Files.writeString(cache(), "a cac");
        assertNotUsedAnyMore();
    }

    @Test
    void aCacheThatIsDamagedIsNotUsedThoughSizeAndTimeAreTheSame() throws Exception {
        launcher.launch(MAKE, "stdio");
        inPlace(cache(), "a cAche\n");
        assertNotUsedAnyMore();
    }

    @Test
    void aCacheOfAnOlderBuildIsNotUsedThoughTheJarHasTheSameSizeAndTime() throws Exception {
        launcher.launch(MAKE, "stdio");
        inPlace(launcher.jar(), "A jar");
        assertNotUsedAnyMore();
    }

    @Test
    void aLibraryThatWasPutInPlaceOfAnotherEndsTheCache() throws Exception {
        launcher.launch(MAKE, "stdio");
        FileTime time = Files.getLastModifiedTime(library);
        Path other = Files.writeString(folder.resolve("other.jar"), "A library");
        Files.setLastModifiedTime(other, time);
        Files.move(other, library, StandardCopyOption.REPLACE_EXISTING);
        assertNotUsedAnyMore();
    }

    @Test
    void aLibraryMoreEndsTheCache() throws Exception {
        launcher.launch(MAKE, "stdio");
        Files.writeString(library.resolveSibling("library-2.jar"), "another");
        assertNotUsedAnyMore();
    }

    @Test
    void aJdkThatWasUpdatedWhereItIsEndsTheCache() throws Exception {
        launcher.launch(MAKE, "stdio");
        Path update = folder.resolve("update");
        copy(jdk, update);
        Files.move(jdk, folder.resolve("old"));
        Files.move(update, jdk);
        assertNotUsedAnyMore();
    }

    @Test
    void otherSwitchesEndTheCache() throws Exception {
        launcher.launch(MAKE, "stdio");
        Path script = launcher.launcher();
        LauncherHouse.script(script, Files.readString(script).replace("TieredStopAtLevel=1", "TieredStopAtLevel=2"));
        assertNotUsedAnyMore();
    }

    @Test
    void aCopiedCheckoutDoesNotUseTheCacheThatCameWithIt() throws Exception {
        launcher.launch(MAKE, "stdio");
        Path copy = folder.resolve("copy");
        copy(launcher.house(), copy);
        Files.createFile(folder.resolve("no-training"));

        assertDoesWithout(launcher.launch(copy.resolve("waybill"), folder, List.of("stdio"), MAKE));
        assertUses(launcher.launch("stdio"));
    }

    @Test
    void aBuildDuringTheTrainingThrowsTheCacheAway() throws Exception {
        Files.createFile(folder.resolve("builds-meanwhile"));

        assertDoesWithout(launcher.launch(MAKE, "stdio"));
        assertEquals(1, trainings());
        assertEquals(List.of(), kept());

        Files.delete(folder.resolve("builds-meanwhile"));
        assertUses(launcher.launch(MAKE, "stdio"));
    }

    @Test
    void whatCannotBeTrainedIsTriedOnceForEachBuild() throws Exception {
        Files.createFile(folder.resolve("no-training"));

        assertDoesWithout(launcher.launch(MAKE, "stdio"));
        assertDoesWithout(launcher.launch(MAKE, "stdio"));
        assertEquals(1, trainings());
        assertEquals(List.of("log", "stamp"), kept());

        launcher.placeJar();
        assertDoesWithout(launcher.launch(MAKE, "stdio"));
        assertEquals(2, trainings());
    }

    @Test
    void aTrainingThatLeavesNothingIsAFailedOne() throws Exception {
        Files.createFile(folder.resolve("leaves-nothing"));

        assertDoesWithout(launcher.launch(MAKE, "stdio"));
        assertDoesWithout(launcher.launch(MAKE, "stdio"));
        assertEquals(1, trainings());
    }

    @Test
    void aFolderThatCannotBeWrittenIsDoneWithout() throws Exception {
        // A file in its place stops root too, who may write into any folder.
        Files.writeString(launcher.house().resolve("mcp-server/target/start-cache"), "");

        assertDoesWithout(launcher.launch(MAKE, "stdio"));
        assertEquals(0, trainings());
    }

    @Test
    void aMachineWithoutStatStartsAsEver() throws Exception {
        Files.delete(launcher.tools().resolve("stat"));

        assertDoesWithout(launcher.launch(MAKE, "stdio"));
        assertEquals(0, trainings());
    }

    @Test
    void itCanBeSwitchedOffAndOptionsOfOnesOwnSwitchItOff() throws Exception {
        assertDoesWithout(launcher.launch(OFF, "stdio"));
        assertEquals(0, trainings());

        launcher.launch(MAKE, "stdio");
        assertUses(launcher.launch("stdio"));
        assertDoesWithout(launcher.launch(OFF, "stdio"));
        assertDoesWithout(launcher.launch(Map.of("WAYBILL_JAVA_OPTIONS", "-Xmx64m"), "stdio"));
    }

    @Test
    void aServerHasNone() throws Exception {
        launcher.launch(MAKE, "stdio");
        assertDoesWithout(launcher.launch(MAKE, "serve"));
    }

    @Test
    void theTrainingKnowsNoSettingOfTheUser() throws Exception {
        assertUses(launcher.launch(Map.of("WAYBILL_START_CACHE", "make", "WAYBILL_KEY", "wbk_secret"), "stdio"));
        assertEquals(List.of("key=none"), Files.readAllLines(folder.resolve("trainings")));
    }

    /** What was made is not used for this start, and no error shows; nor can a new one be made here. */
    private void assertNotUsedAnyMore() throws Exception {
        Files.createFile(folder.resolve("no-training"));
        assertDoesWithout(launcher.launch(MAKE, "stdio"));
        assertEquals(2, trainings());
    }

    private static void assertUses(Told told) {
        assertEquals(0, told.exitCode(), told.err());
        assertEquals("", told.err());
        assertTrue(told.out().contains(USED), told.out());
    }

    private static void assertDoesWithout(Told told) {
        assertEquals(0, told.exitCode(), told.err());
        assertEquals("", told.err());
        assertFalse(told.out().contains(USED), told.out());
        assertTrue(told.out().startsWith("[-Xlog:disable]"), told.out());
        assertTrue(told.out().contains("[dev.waybill.server.Main]"), told.out());
    }

    /** Makes makers wait, where they wait for the clock, until somebody has opened this for writing and closed it. */
    private Path gate() throws Exception {
        Path gate = folder.resolve("gate");
        assertEquals(
                0,
                new ProcessBuilder("mkfifo", gate.toString())
                        .inheritIO()
                        .start()
                        .waitFor());
        LauncherHouse.script(launcher.tools().resolve("sleep"), "#!/bin/sh\nexec cat '" + gate + "'\n");
        return gate;
    }

    /** Lets the maker that waits go on, and returns when it has ended. */
    private void goOn(OutputStream gate) throws Exception {
        String text = Files.readSymbolicLink(place().resolve("making")).toString();
        ProcessHandle maker = ProcessHandle.of(Long.parseLong(text.substring("process ".length())))
                .orElseThrow();
        gate.close();
        maker.onExit().get(60, TimeUnit.SECONDS);
    }

    private long trainings() throws IOException {
        Path file = folder.resolve("trainings");
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    /** The folder for the only JDK there is. */
    private Path place() throws IOException {
        try (Stream<Path> places = Files.list(launcher.house().resolve("mcp-server/target/start-cache"))) {
            return places.findFirst().orElseThrow();
        }
    }

    private Path cache() throws IOException {
        String name = Files.readAllLines(place().resolve("stamp")).getFirst();
        return place().resolve(name).resolve("stdio.aot");
    }

    /** What is in that folder; a cache's own folder by the name "a cache". */
    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(place())) {
            return files.map(file -> Files.isDirectory(file) ? "a cache" : String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** Changes the bytes of a file and nothing else that a user can set. */
    private static void inPlace(Path file, String text) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        assertEquals(Files.size(file), text.length());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, time);
    }

    /** As {@code cp -a} does. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
