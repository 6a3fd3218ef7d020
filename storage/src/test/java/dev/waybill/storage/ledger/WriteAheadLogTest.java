package dev.waybill.storage.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.storage.kit.Samples;
import dev.waybill.storage.sqlite.PrivateFiles;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteAheadLogTest {
    private static final long LARGE_BYTES = 64L << 10;

    private SqliteFile file;
    private ChainedDatabase database;
    private WriteAheadLog log;

    @BeforeEach
    void open(@TempDir Path folder) throws SQLException, IOException {
        PrivateFiles.folder(folder);
        WorkspaceFiles files = new WorkspaceFiles(folder);
        files.create(Samples.WORKSPACE);
        file = files.of(Samples.WORKSPACE);
        database = new ChainedDatabase(
                Session.open(file.openWriter(), Samples.WORKSPACE.value(), true), new SecureRandom());
        log = new WriteAheadLog(file, database.session(), LARGE_BYTES);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Writes until the log is that much longer. */
    private void grow(long bytes) {
        long wanted = file.writeAheadLogBytes() + bytes;
        while (file.writeAheadLogBytes() <= wanted) {
            database.begin();
            database.append(1, Actor.SYSTEM, Origin.NONE, new AuditNote(AuditAction.SCOPE_SET, "prj_1", "{}"));
            database.commit();
        }
    }

    @Test
    void a_small_log_is_left_alone() {
        grow(LARGE_BYTES / 2);
        long before = file.writeAheadLogBytes();
        log.truncateWhenLarge();
        assertEquals(before, file.writeAheadLogBytes());
    }

    @Test
    void a_large_log_is_cut() {
        grow(LARGE_BYTES);
        log.truncateWhenLarge();
        assertEquals(0, file.writeAheadLogBytes());
    }

    @Test
    void a_log_that_a_reader_stands_in_is_cut_once_the_reader_has_left_and_it_grew_again() throws SQLException {
        grow(LARGE_BYTES / 2);
        try (Session reader = Session.open(file.openReader(), Samples.WORKSPACE.value(), false)) {
            reader.kept("BEGIN").run();
            reader.kept("SELECT COUNT(*) FROM head").find(row -> row.getLong(1));
            grow(LARGE_BYTES);
            log.truncateWhenLarge();
            assertTrue(file.writeAheadLogBytes() > LARGE_BYTES, "the reader needs what stands in the log");
            reader.kept("ROLLBACK").run();
        }
        long prevented = file.writeAheadLogBytes();
        log.truncateWhenLarge();
        assertEquals(prevented, file.writeAheadLogBytes(), "a prevented cut is not tried again at once");
        database.begin();
        database.commit();
        grow(LARGE_BYTES / 4);
        log.truncateWhenLarge();
        assertEquals(0, file.writeAheadLogBytes());
    }
}
