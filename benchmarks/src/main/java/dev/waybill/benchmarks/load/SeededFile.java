package dev.waybill.benchmarks.load;

import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.workflow.id.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** What to ask a seeded folder's pages for. */
final class SeededFile implements AutoCloseable {
    private final Connection connection;

    private SeededFile(Connection connection) {
        this.connection = connection;
    }

    static SeededFile in(Path data) throws IOException, SQLException {
        try (Stream<Path> files = Files.list(data.resolve("workspaces"))) {
            Path file = files.filter(path -> path.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
            return new SeededFile(new SqliteFile(file).openReader());
        }
    }

    /** The run in the middle of all. */
    String middle() throws SQLException {
        return run("SELECT id FROM run WHERE id > (SELECT (MIN(id) + MAX(id)) / 2 FROM run) ORDER BY id LIMIT 1");
    }

    /** The first run with so many events; the longest where none has as many. */
    String withEvents(int events) throws SQLException {
        return run("SELECT run_id FROM audit_entry WHERE run_id > 0 GROUP BY run_id ORDER BY COUNT(*) < " + events
                + ", ABS(COUNT(*) - " + events + ") LIMIT 1");
    }

    String text(String column, String run) throws SQLException {
        return first("SELECT " + column + " FROM run WHERE id = "
                + RunId.parse(run).orElseThrow().value());
    }

    String runs() throws SQLException {
        return first("SELECT COUNT(*) FROM run");
    }

    private String run(String query) throws SQLException {
        return new RunId(Long.parseLong(first(query))).text();
    }

    private String first(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new SQLException("nothing found: " + query);
            }
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
