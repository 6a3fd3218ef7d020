package dev.waybill.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.storage.kit.Samples;
import dev.waybill.storage.sqlite.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader's connection can be made to do by a statement that was never meant to reach it: nothing that stays. */
class ReaderConnectionTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void make_a_workspace() {
        try (SqliteStage stage = SqliteStage.open(folder)) {
            stage.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
        }
        file = folder.resolve("workspaces").resolve(Samples.WORKSPACE.text() + ".db");
    }

    @ParameterizedTest
    @Promise("K11")
    @ValueSource(
            strings = {
                "INSERT INTO saved_reply VALUES (1, 'a', 'b')",
                "UPDATE policy SET self_approval = 1",
                "UPDATE head SET sequence = 99",
                "DELETE FROM head",
                "DROP TABLE audit_entry",
                "CREATE TABLE mine (a)",
                "CREATE INDEX mine ON head (state)",
                "ALTER TABLE head RENAME TO mine",
                "PRAGMA user_version = 99",
                "PRAGMA application_id = 1",
                "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''",
                "VACUUM",
                "REINDEX",
            })
    void a_reader_changes_nothing(String statement) throws SQLException, IOException {
        for (boolean asked : new boolean[] {false, true}) {
            byte[] before = Files.readAllBytes(file);
            try (Connection reader = new SqliteFile(file).openReader();
                    Statement sent = reader.createStatement()) {
                if (asked) {
                    // Whoever can send a statement can send this one first; the file is open read-only all the same.
                    sent.execute("PRAGMA query_only = OFF");
                }
                assertThrows(SQLException.class, () -> {
                    for (String one : statement.split("; ", -1)) {
                        sent.execute(one);
                    }
                });
            }
            assertArrayEquals(before, Files.readAllBytes(file));
        }
        try (SqliteStage stage = SqliteStage.open(folder)) {
            assertTrue(stage.control().find(Samples.WORKSPACE).isPresent());
            assertEquals("opened", stage.ledger().read(Samples.WORKSPACE, transaction -> "opened"));
        }
    }

    /** Beside the file, too: SQLite can be asked to write others. */
    @Test
    @Promise("K11")
    void a_reader_makes_no_other_file() throws SQLException, IOException {
        Path other = folder.resolve("other.db");
        for (String statement : List.of(
                "VACUUM INTO '" + other + "'",
                "ATTACH '" + other + "' AS other; CREATE TABLE other.copy AS SELECT * FROM policy",
                "SELECT writefile('" + other + "', 'x')",
                "SELECT load_extension('" + other + "')")) {
            try (Connection reader = new SqliteFile(file).openReader();
                    Statement sent = reader.createStatement()) {
                assertThrows(
                        SQLException.class,
                        () -> {
                            for (String one : statement.split("; ", -1)) {
                                sent.execute(one);
                            }
                        },
                        statement);
            }
            try (Stream<Path> files = Files.list(folder)) {
                assertTrue(files.noneMatch(other::equals), statement);
            }
        }
    }
}
