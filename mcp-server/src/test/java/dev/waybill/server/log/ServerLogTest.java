package dev.waybill.server.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.waybill.promise.Promise;
import dev.waybill.server.fixture.FixtureLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerLogTest {
    private final FixtureLog lines = new FixtureLog();
    private final ServerLog log = new ServerLog(lines, InstantSource.fixed(Instant.parse("2026-11-22T01:02:03.004Z")));

    @Test
    @Promise("K16")
    void eventIsOneLineOfPairs() {
        log.event("call")
                .with("tool", "run_start")
                .with("ms", 3)
                .with("code", "")
                .write();
        assertEquals(
                "2026-11-22T01:02:03.004Z event=call tool=run_start ms=3",
                lines.lines().getFirst());
    }

    @Test
    void noValueCanForgeALineOrAPair() {
        log.event("call")
                .with("agent", "a\n2026 event=forged x=\"1\" \\ \u001b[31m ü")
                .write();
        assertEquals(
                "2026-11-22T01:02:03.004Z event=call agent=\"a\\u000a2026 event=forged x=\\\"1\\\" \\\\ \\u001b[31m"
                        + " \\u00fc\"",
                lines.lines().getFirst());
    }

    @Test
    void defectIsItsTypeAndPlaceNeverItsMessage() {
        log.event("defect").with(new IllegalStateException("CANARY")).write();
        String line = lines.lines().getFirst();
        assertFalse(line.contains("CANARY"));
        assertEquals(true, line.contains("defect=java.lang.IllegalStateException at=dev.waybill."));
    }

    @Test
    void sinkAppendsWholeLines() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamSink sink = new StreamSink(out);
        sink.line("a");
        sink.line("ü");
        assertEquals("a\nü\n", out.toString(StandardCharsets.UTF_8));
        assertEquals(0, sink.lost());
    }

    @Test
    void sinkThatCantWriteCountsInsteadOfFailing() {
        StreamSink sink = new StreamSink(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        });
        sink.line("a");
        assertEquals(1, sink.lost());
    }

    @Test
    void logFileIsItsOwnersOnlyAndGrows(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("waybill.log");
        for (String line : new String[] {"one", "two"}) {
            try (OutputStream out = LogFile.open(file)) {
                new StreamSink(out).line(line);
            }
        }
        assertEquals("one\ntwo\n", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
