package dev.waybill.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.storage.audit.AuditSql;
import dev.waybill.storage.event.EventSql;
import dev.waybill.storage.kit.Samples;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How SQLite walks to a page of events: never past rows that are not on it, and never with a sort. */
class TimelinePlanTest {
    @TempDir
    private Path folder;

    @Test
    void a_runs_page_walks_the_index_of_the_timelines() throws SQLException {
        assertEquals(
                List.of("SEARCH audit_entry USING INDEX audit_entry_of_run"
                        + " (workspace_id=? AND run_id=? AND sequence>?)"),
                plan(query("page")));
    }

    @Test
    void a_page_of_all_events_walks_the_log() throws SQLException {
        assertEquals(
                List.of("SEARCH audit_entry USING PRIMARY KEY (workspace_id=? AND sequence>?)"),
                plan(query("pageOfAll")));
    }

    /** A count in the log itself could not show what the index hides. */
    @Test
    void the_verifier_counts_events_in_their_index() throws SQLException {
        assertEquals(
                List.of("SEARCH audit_entry USING COVERING INDEX audit_entry_of_run (workspace_id=? AND run_id>?)"),
                plan(AuditSql.COUNT_EVENTS));
    }

    private static String query(String method) {
        return Stream.of(EventSql.class.getMethods())
                .filter(declared -> declared.getName().equals(method))
                .map(declared -> declared.getAnnotation(SqlQuery.class).value())
                .findFirst()
                .orElseThrow();
    }

    private List<String> plan(String query) throws SQLException {
        try (DataFolder opened = DataFolder.open(folder, SqliteStage.CLOCK, new SecureRandom(), Settings.DEFAULT)) {
            opened.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
        }
        List<String> steps = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("workspaces").resolve(Samples.WORKSPACE.text() + ".db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + query)) {
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
        }
        return steps;
    }
}
