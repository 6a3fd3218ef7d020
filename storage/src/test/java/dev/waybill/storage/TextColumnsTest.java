package dev.waybill.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.storage.kit.Samples;
import dev.waybill.workflow.cap.Caps;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every text column of every table carries the cap of its kind, and is STRICT about being text. */
class TextColumnsTest {
    /** What a column may hold. A column of a new name must be put here, which is the moment to think about its cap. */
    private static final Map<String, Integer> CAPS = caps();

    @TempDir
    private Path folder;

    private Path data;

    private static Map<String, Integer> caps() {
        Map<String, Integer> caps = new HashMap<>();
        for (String word : List.of(
                "state",
                "text_mode",
                "actor_kind",
                "action",
                "role",
                "access",
                "status",
                "grade",
                "type",
                "kind",
                "purpose")) {
            caps.put(word, Caps.WORD);
        }
        for (String digest : List.of("hash", "previous_hash", "token_hash", "scope_digest", "digest", "text_digest")) {
            caps.put(digest, Caps.DIGEST);
        }
        caps.put("target", Caps.NAME);
        caps.put("topic", Caps.NAME);
        caps.put("name", Caps.NAME);
        caps.put("folded_name", Caps.NAME);
        caps.put("password_hash", Caps.PASSWORD_HASH);
        caps.put("second_factor", Caps.SECOND_FACTOR);
        caps.put("detail", Caps.DETAIL);
        caps.put("last_build", Caps.DETAIL);
        caps.put("address", Caps.ADDRESS);
        caps.put("user_agent", Caps.USER_AGENT);
        caps.put("slug", Caps.SLUG);
        caps.put("pattern", Caps.PATTERN);
        caps.put("worktree", Caps.WORKTREE);
        caps.put("ticket", Caps.TICKET);
        caps.put("title", Caps.TITLE);
        caps.put("branch", Caps.REF);
        caps.put("base_branch", Caps.REF);
        caps.put("phase", Caps.PHASE);
        caps.put("head_sha", Caps.SHA);
        caps.put("pr_url", Caps.URL);
        caps.put("last_message", Caps.MESSAGE);
        caps.put("host_name", Caps.HOST_NAME);
        caps.put("host_version", Caps.HOST_VERSION);
        caps.put("text", Caps.SUMMARY);
        caps.put("summary", Caps.SUMMARY);
        caps.put("comment", Caps.COMMENT);
        caps.put("host_comment", Caps.COMMENT);
        return caps;
    }

    @BeforeEach
    void make_both_kinds_of_database() {
        data = folder.resolve("data");
        try (DataFolder opened = DataFolder.open(data, SqliteStage.CLOCK, new SecureRandom(), Settings.DEFAULT)) {
            opened.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
        }
    }

    @Test
    @Promise("R6")
    void every_text_column_of_a_workspace_has_its_check() throws SQLException {
        assertTrue(check(data.resolve("workspaces").resolve(Samples.WORKSPACE.text() + ".db")) >= 43);
    }

    @Test
    void every_text_column_of_the_control_database_has_its_check() throws SQLException {
        assertTrue(check(data.resolve("control.db")) >= 20);
    }

    /** Returns how many text columns it saw. */
    private static int check(Path file) throws SQLException {
        int seen = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (List<String> table : rows(
                    connection,
                    "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
                    2)) {
                String ddl = table.get(1).replaceAll("\\s+", " ");
                assertTrue(ddl.contains("STRICT"), table.getFirst() + " is not STRICT");
                for (List<String> column : rows(
                        connection,
                        "SELECT name FROM pragma_table_info('" + table.getFirst() + "') WHERE type = 'TEXT'",
                        1)) {
                    String name = column.getFirst();
                    Integer cap = CAPS.get(name);
                    assertTrue(cap != null, "no cap is named for " + table.getFirst() + "." + name);
                    String wanted = "CHECK (length(" + name + ") <= " + cap + " AND instr(" + name + ", char(0)) = 0)";
                    assertTrue(ddl.contains(wanted), table.getFirst() + "." + name + " lacks " + wanted);
                    seen++;
                }
            }
        }
        return seen;
    }

    private static List<List<String>> rows(Connection connection, String query, int columns) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(rows.getString(column));
                }
                all.add(row);
            }
        }
        assertEquals(false, all.isEmpty() && columns == 2, "a database without tables proves nothing");
        return all;
    }
}
