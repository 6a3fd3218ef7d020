package dev.waybill.guard.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.promise.Work;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.scope.RepositoryPath;
import java.nio.charset.StandardCharsets;

/** Tries the names of reports with any bytes that a file system may have for a name. */
final class WrittenPathFuzzTest {
    private static final long MOST_MICROS = 1_000;

    /** A seed is a name. */
    @FuzzTest(maxDuration = "10m")
    void alwaysFitsTheGrammar(byte[] data) {
        hold(new String(data, StandardCharsets.UTF_8));
        hold(new String(data, StandardCharsets.UTF_16));
    }

    private static void hold(String name) {
        String written = Work.within(MOST_MICROS, () -> WrittenPath.of(name));
        assertEquals(written, RepositoryPath.of(written).text());
        assertTrue(written.codePointCount(0, written.length()) <= Caps.PATH);
        boolean escaped = name.indexOf('%') >= 0 || name.indexOf('\\') >= 0;
        boolean itself = !escaped && RepositoryPath.parse(name) instanceof RepositoryPath.Parsed.Valid;
        assertEquals(itself, written.equals(name));
    }
}
