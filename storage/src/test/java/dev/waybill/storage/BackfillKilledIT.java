package dev.waybill.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.storage.fault.FillingProcess;
import dev.waybill.storage.kit.Samples;
import dev.waybill.workflow.refusal.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed between stretches lose nothing, count nothing twice and leave nothing that was dropped. */
@Timeout(180)
class BackfillKilledIT {
    /** Named, so that a failing run can be repeated. */
    private static final long SEED = 20261128;

    private static final int BEFORE = 9;
    private static final int STEPS = 500;
    private static final int FEWEST_KILLS = 3;
    private static final int KILLS = Boolean.getBoolean("waybill.long") ? 40 : 6;
    private static final int MOST_STRETCHES = 8;

    @TempDir
    private Path folder;

    @Test
    void a_killed_process_is_followed_by_one_that_goes_on() throws Exception {
        EarlierHistory earlier = EarlierHistory.begin(folder, SEED, STEPS, BEFORE);
        earlier.migrate();
        Random random = new Random(SEED);
        int kills = 0;
        while (kills < KILLS && killed(earlier.file(), 1 + random.nextInt(MOST_STRETCHES))) {
            kills++;
        }
        assertTrue(kills >= FEWEST_KILLS, "killed " + kills + " times before all was filled");
        MixedHistory history = earlier.history();
        history.restart();
        history.go(50);
        history.awaitWhole();
        ToldUsage.by(history).assertKept(history);
        history.close();
        assertEquals("ok", earlier.column("PRAGMA integrity_check").getFirst());
    }

    @Test
    void addresses_that_a_killed_process_left_are_erased_by_the_next() throws Exception {
        ManyAddresses many = ManyAddresses.begin(folder);
        try (DataFolder data = many.open()) {
            ManyAddresses.drop(data);
        }
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            int before = many.addressed();
            assertTrue(killed(many.file(), 1 + random.nextInt(MOST_STRETCHES)), "killed before all was erased");
            assertTrue(many.addressed() < before, "a stretch that was kept stays");
        }
        try (DataFolder data = many.open()) {
            boolean more = true;
            while (more) {
                more = data.ledger()
                        .write(
                                Samples.WORKSPACE,
                                transaction -> Answer.granted(transaction.runs().eraseDropped()));
            }
        }
        assertEquals(1, many.addressed(), "the other project's stays");
        assertFalse(many.named());
    }

    /** Kills a process somewhere in a later stretch than so many; false when it had ended by itself. */
    private static boolean killed(Path file, int stretches) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FillingProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            for (int stretch = 0; stretch < stretches; stretch++) {
                if (!"true".equals(lines.readLine())) {
                    return false;
                }
            }
            process.destroyForcibly();
        }
        return process.waitFor() != 0;
    }
}
