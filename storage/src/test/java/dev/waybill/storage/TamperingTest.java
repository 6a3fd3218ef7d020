package dev.waybill.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.storage.audit.AuditTrail;
import dev.waybill.storage.audit.SignedHead;
import dev.waybill.storage.audit.Verification;
import dev.waybill.storage.audit.Verification.Broken;
import dev.waybill.storage.audit.Verification.Intact;
import dev.waybill.storage.kit.Samples;
import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.refusal.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody with the file and a SQLite shell changes it by hand; the verifier says where. */
class TamperingTest {
    private static final Origin ORIGIN = new Origin("192.0.2.7", "claude-code/2.1");
    /** Of six entries: 1 and 2 are events with text, 3 one without, 4 and 5 notes, 6 an event. */
    private static final int ENTRIES = 6;

    @TempDir
    private Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void keep_six_entries() {
        data = folder.resolve("data");
        file = data.resolve("workspaces").resolve(Samples.WORKSPACE.text() + ".db");
        try (DataFolder opened = open()) {
            opened.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
            opened.ledger().write(Samples.WORKSPACE, transaction -> {
                Samples.groundwork(transaction);
                transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
                transaction.record(Actor.key(Samples.KEY), ORIGIN, Samples.RUN, Samples.event("one 🔒"));
                transaction.record(Actor.key(Samples.KEY), ORIGIN, Samples.RUN, Samples.event("two"));
                transaction.record(Actor.key(Samples.KEY), ORIGIN, Samples.RUN, Samples.event(""));
                transaction.record(
                        Actor.OPERATOR, Origin.NONE, new AuditNote(AuditAction.KEY_CREATED, "key_1", "{\"a\":1}"));
                transaction.record(Actor.SYSTEM, ORIGIN, new AuditNote(AuditAction.SCOPE_SET, "prj_1", "{}"));
                return Answer.granted(
                        transaction.record(Actor.key(Samples.KEY), ORIGIN, Samples.RUN, Samples.event("six")));
            });
        }
    }

    private DataFolder open() {
        return DataFolder.open(data, SqliteStage.CLOCK, new SecureRandom(), Settings.DEFAULT);
    }

    private Verification verify() {
        try (DataFolder opened = open()) {
            return opened.audit().verify(Samples.WORKSPACE);
        }
    }

    private void change(String sql) throws SQLException {
        change(file, "PRAGMA ignore_check_constraints = ON", sql);
    }

    private void change(String pragma, String sql) throws SQLException {
        change(file, pragma, sql);
    }

    private static void change(Path database, String pragma, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute(pragma);
            assertTrue(statement.executeUpdate(sql) > 0, "the tampering itself must hit a row");
        }
    }

    private static Broken broken(Verification verification) {
        return assertInstanceOf(Broken.class, verification);
    }

    @Test
    void an_untouched_log_is_intact() {
        assertEquals(ENTRIES, assertInstanceOf(Intact.class, verify()).sequence());
    }

    /** One flipped bit in every column of an event's entry and of a note's. */
    @ParameterizedTest
    @CsvSource({
        "at_ms",
        "actor_id",
        "run_id",
        "workspace_id",
        "sequence",
        "actor_kind",
        "action",
        "target",
        "detail",
        "address",
        "user_agent",
        "text_commitment",
        "commitment",
        "hash",
        "salt",
        "text_salt",
        "text"
    })
    @Promise("B11")
    void a_flipped_bit_in_any_column_of_the_log_is_found(String column) throws SQLException {
        for (int sequence : new int[] {2, 3, 5, ENTRIES}) {
            Path copy = keepCopy();
            change("UPDATE audit_entry SET " + column + " = " + flipped(column) + " WHERE sequence = " + sequence);
            Broken broken = broken(verify());
            assertEquals(sequence, broken.sequence(), column + ": " + broken.reason());
            putBack(copy);
        }
    }

    private static String flipped(String column) {
        return switch (column) {
            case "at_ms", "actor_id", "run_id", "workspace_id" -> column + " + 1";
            case "sequence" -> "sequence + 100";
            case "text_commitment", "commitment", "hash", "salt", "text_salt" ->
                "CASE length(" + column + ") WHEN 0 THEN randomblob(32) ELSE CAST(" + otherFirstByte(column)
                        + " || substr(" + column + ", 2) AS BLOB) END";
            default -> column + " || 'x'";
        };
    }

    /** A byte that is not the one there: of the 256 that a random one can be, one is the byte written over it. */
    private static String otherFirstByte(String column) {
        return "CASE WHEN substr(" + column + ", 1, 1) = x'00' THEN x'01' ELSE x'00' END";
    }

    @Test
    void an_event_made_a_note_and_a_note_made_an_event_are_found() throws SQLException {
        Path copy = keepCopy();
        change("UPDATE audit_entry SET run_id = 0, target = '" + Samples.RUN.text() + "' WHERE sequence = 3");
        assertEquals(3, broken(verify()).sequence());
        putBack(copy);
        change("UPDATE audit_entry SET run_id = 31, target = '' WHERE sequence = 5");
        assertEquals(5, broken(verify()).sequence());
    }

    @Test
    void a_removed_entry_is_found() throws SQLException {
        change("DELETE FROM audit_entry WHERE sequence = 3");
        assertEquals(new Broken(3, "entry 3 is missing"), verify());
    }

    /** The row stays, so the chain holds; but whoever reads the timeline would not see it. */
    @Test
    void an_event_hidden_from_its_timeline_is_found() throws SQLException {
        index("CASE sequence WHEN 3 THEN 0 ELSE run_id END > 0");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("REINDEX");
        }
        index("run_id > 0");
        Broken broken = broken(verify());
        assertEquals(0, broken.sequence());
        assertTrue(broken.reason().contains("timelines"), broken.reason());
    }

    /** Sets which rows SQLite believes the timelines' index to hold. */
    private void index(String where) throws SQLException {
        change(
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = 'CREATE INDEX audit_entry_of_run ON"
                        + " audit_entry (workspace_id, run_id, sequence) WHERE " + where
                        + "' WHERE name = 'audit_entry_of_run'");
    }

    @Test
    void a_cut_tail_is_found_by_the_head_row() throws SQLException {
        change("DELETE FROM audit_entry WHERE sequence > 4");
        assertEquals(5, broken(verify()).sequence());
    }

    @Test
    @Promise("B11")
    void a_tail_cut_together_with_the_head_row_is_found_by_a_signed_head_only() throws SQLException {
        SignedHead signed;
        try (DataFolder opened = open()) {
            signed = opened.audit().head(Samples.WORKSPACE);
            assertInstanceOf(Intact.class, opened.audit().verify(signed));
        }
        change("DELETE FROM audit_entry WHERE sequence > 4");
        change("UPDATE head SET sequence = 4, hash = (SELECT hash FROM audit_entry WHERE sequence = 4)");
        assertInstanceOf(Intact.class, verify());
        try (DataFolder opened = open()) {
            Broken broken = broken(opened.audit().verify(signed));
            assertEquals(5, broken.sequence());
            assertTrue(broken.reason().contains("older copy"), broken.reason());
        }
    }

    @Test
    void an_old_copy_that_grew_again_is_found_by_a_signed_head() {
        Path copy = keepCopy();
        SignedHead signed;
        try (DataFolder opened = open()) {
            note(opened);
            signed = opened.audit().head(Samples.WORKSPACE);
        }
        putBack(copy);
        try (DataFolder opened = open()) {
            note(opened);
            note(opened);
            assertInstanceOf(Intact.class, opened.audit().verify(Samples.WORKSPACE));
            assertEquals(ENTRIES + 1, broken(opened.audit().verify(signed)).sequence());
        }
    }

    private static void note(DataFolder opened) {
        opened.ledger()
                .write(
                        Samples.WORKSPACE,
                        transaction -> Answer.granted(transaction.record(
                                Actor.SYSTEM, ORIGIN, new AuditNote(AuditAction.SCOPE_SET, "prj_2", "{}"))));
    }

    @Test
    void a_changed_or_foreign_head_is_refused() {
        try (DataFolder opened = open()) {
            SignedHead head = opened.audit().head(Samples.WORKSPACE);
            assertEquals(head, SignedHead.parse(head.json() + "\n").orElseThrow());
            SignedHead changed = new SignedHead(
                    head.database(),
                    head.sequence() - 1,
                    head.hash(),
                    head.atMillis(),
                    head.publicKey(),
                    head.signature());
            assertEquals(0, broken(opened.audit().verify(changed)).sequence());
            assertTrue(SignedHead.parse(head.json().replace("{", "{ ")).isEmpty());
            assertTrue(SignedHead.parse("").isEmpty());
        }
    }

    @Test
    void erasing_what_is_personal_leaves_the_log_intact() throws SQLException {
        change("UPDATE audit_entry SET salt = x'', address = '', user_agent = '' WHERE sequence IN (1, 5)");
        change("UPDATE audit_entry SET text = '', text_salt = x'' WHERE sequence IN (1, 2)");
        assertInstanceOf(Intact.class, verify());
    }

    @Test
    void a_log_put_in_another_workspaces_place_is_found() throws SQLException, IOException {
        change("UPDATE head SET workspace_id = 7");
        change("UPDATE audit_entry SET workspace_id = 7");
        Path other = file.resolveSibling(new WorkspaceId(7).text() + ".db");
        Files.copy(file, other);
        try (DataFolder opened = open()) {
            assertEquals(1, broken(opened.audit().verify(new WorkspaceId(7))).sequence());
        }
    }

    @Test
    void the_control_database_is_verified_and_signed_like_any_other() throws SQLException {
        SignedHead signed;
        try (DataFolder opened = open()) {
            opened.control().addRoute(new KeyHash("e".repeat(64)), new Control.Route(Samples.WORKSPACE, new KeyId(1)));
            AuditTrail audit = opened.audit();
            assertEquals(
                    2, assertInstanceOf(Intact.class, audit.verifyControl()).sequence());
            assertEquals(
                    "route_added",
                    audit.pageOfControl(Long.MAX_VALUE, 1).getFirst().entry().action());
            signed = audit.headOfControl();
        }
        change(
                data.resolve("control.db"),
                "PRAGMA ignore_check_constraints = ON",
                "UPDATE audit_entry SET target = 'key_2' WHERE sequence = 2");
        try (DataFolder opened = open()) {
            assertEquals(2, broken(opened.audit().verifyControl()).sequence());
            assertEquals(2, broken(opened.audit().verify(signed)).sequence());
        }
    }

    private Path keepCopy() {
        try {
            return Files.copy(file, folder.resolve("copy.db"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void putBack(Path copy) {
        try {
            Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
