package dev.waybill.storage;

import dev.waybill.storage.backfill.Backfills;
import dev.waybill.storage.kit.Samples;
import dev.waybill.storage.migrate.Migrations;
import dev.waybill.storage.migrate.Schema;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.sqlite.WriterLock;
import dev.waybill.storage.statement.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A closed workspace in which much has happened, as an earlier version left it. */
record EarlierHistory(MixedHistory history, Path file) {
    static EarlierHistory begin(Path folder, long seed, int steps, int version) throws SQLException, IOException {
        MixedHistory history = MixedHistory.begin(folder, seed);
        history.go(steps);
        history.close();
        return new EarlierHistory(history, EarlierFile.back(folder, Samples.WORKSPACE, version));
    }

    /** Brings the tables up to date and fills none. */
    void migrate() throws SQLException, IOException {
        SqliteFile sqlite = new SqliteFile(file);
        try (WriterLock lock = WriterLock.open(file)) {
            Migrations.open(sqlite, lock, Schema.WORKSPACE, empty -> {}).close();
        }
    }

    /** Does one stretch on a connection of its own, and ends as a killed process does unless it is to be kept. */
    boolean stretch(int rows, boolean kept) throws SQLException {
        try (Session session = Session.open(new SqliteFile(file).openWriter(), Samples.WORKSPACE.value(), true)) {
            session.kept("BEGIN IMMEDIATE").run();
            boolean more = new Backfills(session, rows, rows).stretch();
            if (kept) {
                session.kept("COMMIT").run();
            }
            return more;
        }
    }

    /** Opens the workspace as a program would that has nothing to fill. */
    void withoutFilling(Runnable use) throws SQLException {
        execute("UPDATE backfill SET name = name || '-not-now'");
        use.run();
        execute("UPDATE backfill SET name = replace(name, '-not-now', '')");
    }

    List<String> uses() throws SQLException {
        return column("SELECT key_id || ' ' || used_at_ms || ' ' || host_name FROM key_use ORDER BY key_id");
    }

    /** No key is used in this history but by its runs. */
    List<String> usesByRuns() throws SQLException {
        return column("SELECT key_id || ' ' || max(updated_at_ms) || ' ' || host_name FROM run GROUP BY key_id"
                + " ORDER BY key_id");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
