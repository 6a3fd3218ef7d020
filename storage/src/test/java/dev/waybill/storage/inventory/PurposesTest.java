package dev.waybill.storage.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.storage.kit.Samples;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.workflow.inventory.ChosenBy;
import dev.waybill.workflow.inventory.KeptColumn;
import dev.waybill.workflow.inventory.KeptTable;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every column of the migrated databases has a purpose, and every purpose a column. */
class PurposesTest {
    @TempDir
    private Path folder;

    private StoredInventory inventory;
    private Path workspace;

    @BeforeEach
    void make_both_kinds_of_database() {
        try (DataFolder data = DataFolder.open(folder, () -> Instant.EPOCH, new SecureRandom(), Settings.DEFAULT)) {
            data.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
        }
        workspace = folder.resolve("workspaces").resolve(Samples.WORKSPACE.text() + ".db");
        inventory = new StoredInventory(new SqliteFile(folder.resolve("control.db")), id -> new SqliteFile(workspace));
    }

    @Test
    @Promise({"L1", "R8"})
    void every_column_that_is_kept_has_a_purpose_and_every_purpose_a_column() {
        List<String> gaps = inventory.gaps(Samples.WORKSPACE);
        assertTrue(gaps.isEmpty(), String.join("\n", gaps));
    }

    @Test
    void the_inventory_is_what_the_databases_say() {
        List<KeptTable> tables = inventory.tables(Samples.WORKSPACE);
        KeptTable log = tables.stream()
                .filter(table -> table.name().equals("audit_entry"))
                .findFirst()
                .orElseThrow();
        KeptColumn text = log.columns().getLast();
        assertEquals("text", text.name());
        assertEquals(ChosenBy.AGENT, text.chosenBy());
        assertTrue(text.personal());
        assertTrue(tables.size() >= 22, tables.size() + " tables");
        assertTrue(tables.stream().mapToInt(table -> table.columns().size()).sum() >= 170, "all of their columns");
    }

    @Test
    void a_column_that_nobody_explained_is_named_with_the_file_to_explain_it_in() throws SQLException {
        change("ALTER TABLE run ADD COLUMN mood INTEGER NOT NULL DEFAULT 0");
        change("CREATE TABLE secret_table (id INTEGER NOT NULL PRIMARY KEY) STRICT");
        List<String> gaps = inventory.gaps(Samples.WORKSPACE);
        assertEquals(2, gaps.size(), gaps.toString());
        assertTrue(gaps.getFirst().startsWith("column workspace.run.mood has no purpose"), gaps.getFirst());
        assertTrue(gaps.getFirst().contains("inventory/purposes.txt"), gaps.getFirst());
        assertTrue(gaps.getLast().startsWith("table workspace.secret_table has no purpose"), gaps.getLast());
        KeptTable run = inventory.tables(Samples.WORKSPACE).stream()
                .filter(table -> table.name().equals("run"))
                .findFirst()
                .orElseThrow();
        assertEquals("mood", run.columns().getLast().name(), "the page shows it all the same");
    }

    @Test
    void a_purpose_whose_column_is_gone_is_named() throws SQLException {
        change("ALTER TABLE run DROP COLUMN take_overs");
        change("DROP TABLE guard_watch");
        List<String> gaps = inventory.gaps(Samples.WORKSPACE);
        assertEquals(2, gaps.size(), gaps.toString());
        assertTrue(gaps.getFirst().startsWith("there is no column workspace.run.take_overs"), gaps.getFirst());
        assertTrue(gaps.getLast().startsWith("there is no table workspace.guard_watch"), gaps.getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "table workspace.x",
                "table workspace.x\nkept a while\nwhat rows",
                "table workspace.x\nwhat rows\nkept a while\na | server",
                "table workspace.x\nwhat rows\nkept a while\na | nobody | why",
                "table workspace.x\nwhat rows\nkept a while\na | server |",
                "a | server | why",
            })
    void a_line_of_no_known_form_is_an_error(String text) {
        assertThrows(IllegalArgumentException.class, () -> Purposes.read(text));
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + workspace);
                Statement ddl = connection.createStatement()) {
            ddl.executeUpdate(statement);
        }
    }
}
