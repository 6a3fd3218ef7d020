package dev.waybill.storage.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.storage.kit.Samples;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.ChainState;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusedException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that is followed a stretch at a time. */
class ChainProgressTest {
    private static final InstantSource CLOCK = () -> Instant.ofEpochMilli(5_000);
    private static final int STRETCH = 4;

    @TempDir
    private Path folder;

    private Path file;
    private ChainProgress progress;

    @BeforeEach
    void keep_ten_entries() {
        try (DataFolder data = DataFolder.open(folder, CLOCK, new SecureRandom(), Settings.DEFAULT)) {
            data.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
            append(data, 10);
        }
        file = folder.resolve("workspaces").resolve(Samples.WORKSPACE.text() + ".db");
        progress = new ChainProgress(id -> new SqliteFile(file), CLOCK, STRETCH);
    }

    private static void append(DataFolder data, int entries) {
        for (int i = 0; i < entries; i++) {
            data.ledger()
                    .write(
                            Samples.WORKSPACE,
                            transaction -> Answer.granted(transaction.record(
                                    Actor.OPERATOR,
                                    Origin.NONE,
                                    new AuditNote(AuditAction.KEY_CREATED, "key_1", "{}"))));
        }
    }

    @Test
    void it_says_where_the_log_stands_before_anything_was_followed() {
        ChainState state = progress.state(Samples.WORKSPACE);
        assertEquals(0, state.checkedTo());
        assertEquals(0, state.checkedAtMillis());
        assertEquals(10, state.headSequence());
        assertEquals(64, state.headHash().length());
        assertFalse(state.whole());
    }

    @Test
    @Promise("B11")
    void it_comes_to_the_end_in_stretches_and_takes_in_what_is_new() {
        assertEquals(4, progress.goOn(Samples.WORKSPACE).checkedTo());
        assertFalse(progress.goOn(Samples.WORKSPACE).whole());
        ChainState end = progress.goOn(Samples.WORKSPACE);
        assertEquals(10, end.checkedTo());
        assertEquals(5_000, end.checkedAtMillis());
        assertTrue(end.whole());
        try (DataFolder data = DataFolder.open(folder, CLOCK, new SecureRandom(), Settings.DEFAULT)) {
            append(data, 1);
        }
        assertFalse(progress.state(Samples.WORKSPACE).whole());
        assertTrue(progress.goOn(Samples.WORKSPACE).whole());
    }

    @Test
    void what_was_changed_ahead_is_found_and_stays_found() throws SQLException {
        progress.goOn(Samples.WORKSPACE);
        execute("UPDATE audit_entry SET target = 'key_2' WHERE sequence = 6");
        ChainState broken = progress.goOn(Samples.WORKSPACE);
        assertEquals(5, broken.checkedTo());
        assertTrue(broken.broken().contains("entry 6 was changed"), broken.broken());
        assertFalse(progress.goOn(Samples.WORKSPACE).broken().isEmpty());
    }

    @Test
    void an_end_that_was_cut_is_found() throws SQLException {
        execute("DELETE FROM audit_entry WHERE sequence = 10");
        progress.goOn(Samples.WORKSPACE);
        progress.goOn(Samples.WORKSPACE);
        ChainState broken = progress.goOn(Samples.WORKSPACE);
        assertTrue(broken.broken().contains("were removed"), broken.broken());
        assertFalse(broken.whole());
    }

    @Test
    void a_workspace_that_is_not_there_has_no_chain() {
        ChainProgress elsewhere = new ChainProgress(id -> new SqliteFile(folder.resolve("none.db")), CLOCK);
        assertThrows(RefusedException.class, () -> elsewhere.state(Samples.WORKSPACE));
        assertThrows(RefusedException.class, () -> elsewhere.goOn(Samples.WORKSPACE));
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }
}
