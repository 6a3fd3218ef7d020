package dev.waybill.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.storage.kit.Samples;
import dev.waybill.storage.migrate.Schema;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.refusal.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the first version, with what it kept, is brought to this one when it is opened. */
class MigrationTest {
    private static final CheckpointId ASKED = new CheckpointId(51);

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    private DataFolder open() {
        return DataFolder.open(folder, SqliteStage.CLOCK, new SecureRandom(), Settings.DEFAULT);
    }

    @BeforeEach
    void keep_a_run_and_a_checkpoint_in_a_first_version() throws SQLException, IOException {
        try (DataFolder data = open()) {
            data.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
        }
        file = EarlierFile.inPlaceOf(folder, Samples.WORKSPACE);
        long workspace = Samples.WORKSPACE.value();
        execute(
                "INSERT INTO plugin_key VALUES (" + workspace + ", 11, 'laptop', '" + "1".repeat(64)
                        + "', 41, 42, 0, 101, 0, 0)",
                "INSERT INTO project VALUES (" + workspace + ", 21, 'shop', '" + "c".repeat(64) + "', 201, 0)",
                "INSERT INTO run VALUES (" + workspace
                        + ", 31, 21, 11, '', 'T-1', 'A title', 'feature', 'main', 'running',"
                        + " '', 'served', 7, 0, 0, 0, 0, 0, '', '', '', '', 0, '', '', 401, 402, 0)",
                "INSERT INTO checkpoint VALUES (" + workspace + ", 51, 31, 11, 'plan', 'pending', 'May I?', '', '"
                        + "c".repeat(64) + "', '" + "d".repeat(64) + "', 'served', 41, 42, 0, 0, '', 601, 0, 1)");
        execute(
                "INSERT INTO member VALUES (" + workspace + ", 41, 'ann', 'admin', 0, '', 301, 302, 0)",
                "INSERT INTO member VALUES (" + workspace + ", 42, 'bob', 'viewer', 21, '', 301, 302, 0)",
                "INSERT INTO member VALUES (" + workspace + ", 43, 'cyn', 'viewer', 99, '', 301, 302, 0)");
        assertEquals("1", cell("PRAGMA user_version"));
    }

    /** Who was limited to one project is limited to it still; to one that nobody knows any more, to nothing. */
    @Test
    void limits_of_members_are_carried_over() throws SQLException {
        try (DataFolder data = open()) {
            assertEquals(
                    List.of(ProjectLimit.NONE, ProjectLimit.to(Samples.PROJECT), new ProjectLimit.Only(List.of())),
                    data.ledger()
                            .read(
                                    Samples.WORKSPACE,
                                    transaction -> transaction.members().list().stream()
                                            .map(Member::limit)
                                            .toList()));
        }
    }

    @Test
    void what_was_kept_is_there_and_the_new_column_is_empty() throws SQLException {
        try (DataFolder data = open()) {
            Checkpoint kept = data.ledger()
                    .read(
                            Samples.WORKSPACE,
                            transaction -> transaction.checkpoints().find(ASKED))
                    .orElseThrow();
            assertEquals("May I?", kept.summary());
            assertEquals(CheckpointKind.PLAN, kept.kind());
            assertEquals(CheckpointState.PENDING, kept.state());
            assertEquals(1, kept.waits());
            assertEquals("", kept.hostComment());
            assertEquals(
                    List.of(Samples.RUN),
                    data.ledger()
                            .read(
                                    Samples.WORKSPACE,
                                    transaction -> transaction.runs().liveOf(Samples.KEY, Long.MAX_VALUE, 9).stream()
                                            .map(run -> run.id())
                                            .toList()));
            data.ledger().write(Samples.WORKSPACE, transaction -> {
                transaction.checkpoints().update(kept.commentedInHost("said later"));
                return Answer.granted("done");
            });
        }
        try (DataFolder again = open()) {
            assertEquals(
                    "said later",
                    again.ledger()
                            .read(
                                    Samples.WORKSPACE,
                                    transaction -> transaction.checkpoints().find(ASKED))
                            .orElseThrow()
                            .hostComment());
        }
        assertEquals(String.valueOf(Schema.WORKSPACE.version()), cell("PRAGMA user_version"));
        assertEquals("ok", cell("PRAGMA integrity_check"));
    }

    @Test
    void its_tables_are_then_those_of_a_new_file() throws SQLException, IOException {
        try (DataFolder data = open()) {
            data.ledger().read(Samples.WORKSPACE, transaction -> "opened");
        }
        List<String> migrated = schema(file);
        Path fresh = folder.resolve("fresh");
        try (DataFolder data = DataFolder.open(fresh, SqliteStage.CLOCK, new SecureRandom(), Settings.DEFAULT)) {
            data.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
        }
        assertEquals(schema(fresh.resolve("workspaces").resolve(Samples.WORKSPACE.text() + ".db")), migrated);
        assertTrue(migrated.size() > 15, migrated::toString);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String cell(String query) throws SQLException {
        return column(file, query).getFirst();
    }

    private static List<String> schema(Path of) throws SQLException {
        List<String> schema = new ArrayList<>(
                column(of, "SELECT type || name || sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"));
        schema.addAll(column(of, "SELECT tbl || idx || stat FROM sqlite_stat1 ORDER BY tbl, idx"));
        return schema;
    }

    private static List<String> column(Path of, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + of);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
