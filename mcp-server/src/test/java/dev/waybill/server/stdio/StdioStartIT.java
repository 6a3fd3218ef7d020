package dev.waybill.server.stdio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.fixture.FixtureStdioMain;
import dev.waybill.server.fixture.Messages;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is only asked what it offers loads nothing that it does not need for that. */
final class StdioStartIT {
    private static final List<String> HEAVY = List.of(
            "org.eclipse.jetty.",
            "io.modelcontextprotocol.",
            "reactor.",
            "org.slf4j.",
            "com.github.benmanes.",
            "io.github.bucket4j.",
            "org.hibernate.",
            "jakarta.",
            "org.jdbi.",
            "dev.waybill.boundary.",
            "org.sqlite.",
            "java.sql.",
            "tools.jackson.databind.ObjectMapper");

    @Test
    void discoverAndListLoadNoHeavyClass(@TempDir Path folder) throws Exception {
        Path classes = folder.resolve("classes.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-Xlog:class+load=info:file=" + classes + ":none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FixtureStdioMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(
                    (Messages.modern("1", "server/discover", "") + '\n' + Messages.modern("2", "tools/list", "") + '\n')
                            .getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertEquals(2, out.lines().count(), out);
        try (Stream<String> loaded = Files.lines(classes)) {
            List<String> names = loaded.toList();
            assertTrue(names.stream().anyMatch(name -> name.startsWith("dev.waybill.server.door.Door ")));
            assertEquals(
                    List.of(),
                    names.stream()
                            .filter(name -> HEAVY.stream().anyMatch(name::startsWith))
                            .toList());
        }
    }
}
