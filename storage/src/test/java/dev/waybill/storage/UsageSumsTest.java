package dev.waybill.storage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The daily sums are what the events say, whatever agents did and however often the server began again. */
class UsageSumsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @Promise("P3")
    @ValueSource(longs = {1, 2})
    void the_sums_are_what_the_events_say(long seed) throws Exception {
        MixedHistory history = MixedHistory.begin(folder, seed);
        for (int sitting = 0; sitting < 4; sitting++) {
            history.go(100);
            history.restart();
        }
        ToldUsage told = ToldUsage.by(history);
        assertTrue(told.days().size() > 5, "over many days");
        assertTrue(history.refusals() > 20, "much was refused: " + history.refusals());
        assertTrue(told.projects().size() > 1 && told.keys().size() > 1);
        told.assertKept(history);
        history.close();
    }
}
