package dev.waybill.storage.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.storage.audit.Verification.Intact;
import dev.waybill.storage.kit.Samples;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.refusal.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class ProcessesIT {
    private static final int PROCESSES = 3;
    private static final int THREADS = 4;
    private static final int CALLS = 100;
    private static final int KILLS = 5;
    /** Named, so that a failing run can be repeated. */
    private static final long SEED = 20261122;

    private static final int EVERYTHING = 1_000_000;

    @TempDir
    private Path folder;

    @BeforeEach
    void make_a_workspace_with_a_run() {
        try (DataFolder data = open()) {
            data.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
            data.ledger().write(Samples.WORKSPACE, transaction -> {
                Samples.groundwork(transaction);
                transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
                return Answer.granted("done");
            });
        }
    }

    private DataFolder open() {
        return DataFolder.open(folder.resolve("data"), InstantSource.system(), new SecureRandom(), Settings.DEFAULT);
    }

    private Process start(String name, int calls) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        folder.resolve("data").toString(),
                        name,
                        Integer.toString(THREADS),
                        Integer.toString(calls))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<String> keptTexts() {
        try (DataFolder data = open()) {
            List<Event> events = data.ledger()
                    .read(Samples.WORKSPACE, transaction -> transaction.events().page(Samples.RUN, 0, EVERYTHING));
            Intact intact = assertInstanceOf(Intact.class, data.audit().verify(Samples.WORKSPACE));
            assertEquals(events.size(), intact.sequence());
            return events.stream().map(Event::text).toList();
        }
    }

    @Test
    void processes_that_write_at_once_lose_nothing_and_share_one_log() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int number = 0; number < PROCESSES; number++) {
            processes.add(start("process" + number, CALLS));
        }
        Set<String> acknowledged = new HashSet<>();
        for (Process process : processes) {
            acknowledged.addAll(process.inputReader().lines().toList());
            assertEquals(0, process.waitFor());
        }
        List<String> kept = keptTexts();
        assertEquals(PROCESSES * THREADS * CALLS, kept.size());
        assertEquals(acknowledged, new HashSet<>(kept));
    }

    @Test
    void a_killed_process_leaves_every_answered_call_once_and_a_sound_log() throws Exception {
        Random random = new Random(SEED);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < KILLS; round++) {
            Process process = start("round" + round, EVERYTHING);
            try (BufferedReader lines = process.inputReader()) {
                int until = 1 + random.nextInt(2_000);
                for (int line = 0; line < until; line++) {
                    acknowledged.add(lines.readLine());
                }
                process.destroyForcibly();
            }
            process.waitFor();
            List<String> kept = keptTexts();
            Set<String> distinct = new HashSet<>(kept);
            assertEquals(kept.size(), distinct.size(), "a call was kept twice");
            assertTrue(distinct.containsAll(acknowledged), "an answered call is gone");
        }
    }
}
