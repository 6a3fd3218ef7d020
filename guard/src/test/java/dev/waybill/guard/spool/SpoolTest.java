package dev.waybill.guard.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.guard.state.WorktreeState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpoolTest {
    private static final long NOW = 1_800_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void reportsAreKeptOnceAndGivenOldestFirst() throws Exception {
        Spool spool = new Spool(new WorktreeState(folder));
        Report late = Report.violation(id(2), NOW + 2, "docs/a", "default", "Write", Report.REFUSED);
        Report early = Report.counters(id(1), NOW + 1, 3, 40, 50);
        spool.add(late);
        spool.add(early);
        spool.add(late);

        assertEquals(List.of(early, late), spool.oldest(50));
        assertEquals(List.of(early), spool.oldest(1));

        spool.remove(List.of(id(1), "../../x", "missing0missing0"));
        assertEquals(List.of(late), spool.oldest(50));
    }

    @Test
    void aFullSpoolCountsWhatItDrops() throws Exception {
        Spool spool = new Spool(new WorktreeState(folder));
        for (int i = 0; i < Spool.CAPACITY + 3; i++) {
            spool.add(Report.plain(id(i), ReportKind.HEARD, NOW + i));
        }
        assertEquals(Spool.CAPACITY, spool.oldest(5000).size());
        assertEquals(3, spool.takeDropped());
        spool.add(Report.plain(id(9999), ReportKind.HEARD, NOW));
        assertEquals(3, spool.takeDropped(), "until a server took the number it stays");
        spool.forgetDropped();
        assertEquals(1, spool.takeDropped());
        spool.forgetDropped();
        assertEquals(0, spool.takeDropped());
    }

    @Test
    void countingGoesOnWhileAnotherProcessTakesTheCount() throws Exception {
        Spool spool = new Spool(new WorktreeState(folder));
        try (ExecutorService hook = Executors.newSingleThreadExecutor()) {
            Future<Integer> counting = hook.submit(() -> {
                for (int i = 0; i < 3_000; i++) {
                    spool.drop(1);
                }
                return 0;
            });
            while (!counting.isDone()) {
                spool.takeDropped();
                spool.forgetDropped();
            }
            assertEquals(0, counting.get());
        }
    }

    @Test
    void aFileThatHoldsNoReportIsRemoved() throws Exception {
        Spool spool = new Spool(new WorktreeState(folder));
        spool.add(Report.plain(id(1), ReportKind.WAITING, NOW));
        Files.writeString(folder.resolve("spool").resolve(id(2) + ".json"), "{");
        Files.writeString(
                folder.resolve("spool").resolve(id(3) + ".json"),
                Report.plain(id(4), ReportKind.WAITING, NOW).toJson());

        assertEquals(1, spool.oldest(50).size());
        assertTrue(Files.notExists(folder.resolve("spool").resolve(id(2) + ".json")));
        assertTrue(Files.notExists(folder.resolve("spool").resolve(id(3) + ".json")));
    }

    @Test
    void idsDiffer() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String id = Spool.newId(NOW, "path" + i);
            assertEquals(16, id.length());
            ids.add(id);
        }
        assertTrue(ids.size() >= 999, () -> "of 1000 ids " + ids.size() + " differ");
    }

    @Test
    void whatAReportSaysHasTheFormThatAServerTakes() {
        Report report = Report.violation(
                id(1), NOW, "a", "path: has no ':' (a Drive, a\nscheme)", "MCP:Write file\u00e9", Report.REFUSED);
        assertEquals("path: has no ' '  a drive, a scheme ", report.rule());
        assertEquals("MCP:Write_file_", report.tool());
        assertEquals(
                "read_only: Docs/*",
                Report.violation(id(1), NOW, "a", "read_only: Docs/*", "x", "").rule());
    }

    private static String id(int number) {
        String digits = Integer.toHexString(number);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
