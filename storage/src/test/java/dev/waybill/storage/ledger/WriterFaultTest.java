package dev.waybill.storage.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.storage.kit.Samples;
import dev.waybill.storage.sqlite.PrivateFiles;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.sqlite.WriterLock;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterFaultTest {
    private static final int PAGE_BYTES = 4096;
    private static final Duration SHORT = Duration.ofMillis(300);

    private SqliteFile file;
    private ChainedDatabase database;
    private Writer writer;

    @BeforeEach
    void start_a_writer(@TempDir Path folder) throws SQLException, IOException {
        PrivateFiles.folder(folder);
        WorkspaceFiles files = new WorkspaceFiles(folder);
        files.create(Samples.WORKSPACE);
        file = files.of(Samples.WORKSPACE);
        start();
    }

    private void start() throws SQLException, IOException {
        database = new ChainedDatabase(
                Session.open(file.openWriter(), Samples.WORKSPACE.value(), true), new SecureRandom());
        writer = Writer.start(file, database, WriterLock.open(file.path()), new Changes(), SHORT);
    }

    @AfterEach
    void stop_it() {
        writer.close();
    }

    private long note(String detail) {
        return writer.call(() ->
                database.append(1, Actor.SYSTEM, Origin.NONE, new AuditNote(AuditAction.SCOPE_SET, "prj_1", detail)));
    }

    private static RefusalCode refusal(Supplier<?> call) {
        return assertThrows(RefusedException.class, call::get).refusal().code();
    }

    @Test
    void a_full_disk_refuses_the_call_whole_and_the_next_one_that_fits_is_kept() {
        assertEquals(1, note("{}"));
        writer.call(() -> database.session().kept("PRAGMA max_page_count = 1").find(row -> row.getLong(1)));
        String large = "x".repeat(1000);
        assertEquals(RefusalCode.UNAVAILABLE, refusal(() -> {
            long last = 0;
            for (int call = 0; call < 100; call++) {
                last = note(large);
            }
            return last;
        }));
        writer.call(
                () -> database.session().kept("PRAGMA max_page_count = 100000").find(row -> row.getLong(1)));
        long kept = count();
        assertEquals(kept + 1, note("{}"));
        assertEquals(kept + 1, count());
    }

    @Test
    void a_damaged_page_refuses_the_calls_that_need_it_and_leaves_the_writer_answering()
            throws IOException, SQLException {
        note("{}");
        writer.close();
        damageTheLog();
        start();
        assertEquals(RefusalCode.UNAVAILABLE, refusal(() -> note("{}")));
        assertEquals(RefusalCode.UNAVAILABLE, refusal(() -> note("{}")));
        assertEquals(true, writer.call(database::open));
    }

    /** Overwrites the page that the log's table begins with. */
    private void damageTheLog() throws IOException, SQLException {
        long page;
        try (Session reader = Session.open(file.openReader(), Samples.WORKSPACE.value(), false)) {
            page = reader.kept("SELECT rootpage FROM sqlite_schema WHERE name = 'audit_entry'")
                    .find(row -> row.getLong(1))
                    .orElseThrow();
        }
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.WRITE)) {
            ByteBuffer damage = ByteBuffer.allocate(PAGE_BYTES);
            channel.write(damage, (page - 1) * PAGE_BYTES);
        }
    }

    private long count() {
        return writer.call(() -> database.session()
                .kept("SELECT COUNT(*) FROM audit_entry")
                .find(row -> row.getLong(1))
                .orElse(-1L));
    }

    @Test
    void a_call_that_a_foreign_program_keeps_waiting_is_refused_at_its_deadline_and_not_done_later()
            throws SQLException {
        try (Connection foreign = file.openWriter();
                Statement statement = foreign.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertEquals(RefusalCode.UNAVAILABLE, refusal(() -> note("{}")));
            statement.execute("ROLLBACK");
        }
        assertEquals(0, count());
        assertEquals(1, note("{}"));
    }

    @Test
    void a_call_waits_out_a_foreign_program_that_is_done_before_the_deadline() throws SQLException {
        try (Connection foreign = file.openWriter();
                Statement statement = foreign.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            Thread caller = Thread.ofVirtual().start(() -> note("{}"));
            statement.execute("COMMIT");
            caller.join();
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
        assertEquals(1, count());
    }

    @Test
    void an_interrupted_caller_still_learns_what_became_of_its_call() {
        Thread.currentThread().interrupt();
        assertEquals(1, note("{}"));
        assertEquals(true, Thread.interrupted());
    }
}
