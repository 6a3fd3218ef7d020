package dev.waybill.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.storage.kit.Samples;
import dev.waybill.workflow.ledger.Backfill;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Newer tables end up with what a workspace has that always had them, whatever happens while they are filled. */
class BackfillTest {
    /** The last version without any of these tables. */
    private static final int BEFORE = 9;

    private static final int STEPS = 200;

    @TempDir
    private Path folder;

    private EarlierHistory earlier(long seed) throws SQLException, IOException {
        return EarlierHistory.begin(folder, seed, STEPS, BEFORE);
    }

    @Test
    void an_opened_workspace_fills_its_tables_by_itself() throws Exception {
        EarlierHistory earlier = earlier(1);
        MixedHistory history = earlier.history();
        history.restart();
        history.awaitWhole();
        ToldUsage.by(history).assertKept(history);
        assertEquals(List.of(), earlier.column("SELECT name FROM backfill"), "nothing is left to do");
        assertEquals(earlier.usesByRuns(), earlier.uses());
        history.close();
    }

    /** Each stretch of another length; every second is lost with its process before it is kept. */
    @ParameterizedTest
    @ValueSource(longs = 1)
    void runs_go_on_and_processes_end_between_any_two_stretches(long seed) throws Exception {
        EarlierHistory earlier = earlier(seed);
        MixedHistory history = earlier.history();
        earlier.migrate();
        assertEquals(List.of("key_uses", "usage_days"), earlier.column("SELECT name FROM backfill ORDER BY name"));
        List<String> usedBefore = earlier.usesByRuns();
        Random random = new Random(seed);
        int stretches = 0;
        boolean more = true;
        while (more) {
            int rows = 1 + random.nextInt(60);
            earlier.stretch(rows, false);
            more = earlier.stretch(rows, true);
            stretches++;
            earlier.withoutFilling(() -> {
                history.restart();
                history.go(5);
                history.close();
            });
        }
        assertTrue(stretches > 5, "in many stretches: " + stretches);
        history.restart();
        ToldUsage.by(history).assertKept(history);
        List<String> used = earlier.uses();
        assertEquals(usedBefore.size(), used.size());
        for (int key = 0; key < used.size(); key++) {
            assertTrue(usedBefore.get(key).compareTo(used.get(key)) <= 0, "no earlier than as it was left");
        }
        history.close();
    }

    @Test
    void readers_are_told_until_nothing_is_missing() throws Exception {
        EarlierHistory earlier = earlier(4);
        MixedHistory history = earlier.history();
        earlier.migrate();
        earlier.stretch(50, true);
        try (OneReader reader = OneReader.of(earlier.file(), Samples.WORKSPACE.value())) {
            assertFalse(reader.backfills().whole(Backfill.USAGE_DAYS));
            assertFalse(reader.backfills().whole(Backfill.KEY_USES));
        }
        history.restart();
        history.awaitWhole();
        assertTrue(history.whole());
        history.close();
    }

    /** Damage, or a hand in the file: what is no JSON tells nothing and holds nothing up. */
    @Test
    void an_entry_that_cannot_be_read_is_passed_over() throws Exception {
        EarlierHistory earlier = earlier(5);
        earlier.execute("UPDATE audit_entry SET detail = '{' WHERE action = 'run_completed'");
        earlier.execute("UPDATE audit_entry SET detail = '{\"iterations\":\"many\"}' WHERE action = 'run_failed'");
        MixedHistory history = earlier.history();
        history.restart();
        history.awaitWhole();
        history.close();
        assertEquals(
                earlier.column(
                        "SELECT sum(action = 'run_completed') || ' ' || sum(action = 'run_failed') FROM audit_entry"),
                earlier.column("SELECT sum(runs_completed) || ' ' || sum(runs_failed) FROM usage_day"));
    }
}
