package dev.waybill.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.sqlite.SQLiteConfig;

/**
 * Why an event and its audit entry are one row: the layouts side by side, in turns, on one thread, batches of 64, one
 * report for each of 64 runs. The third layout shows what is given up for keys that begin with the workspace's id.
 */
public final class RowsLoad {
    private static final int RUNS = 64;
    private static final int TURNS = 3;
    private static final long SECONDS = 4;
    private static final double NANOS_PER_SECOND = 1e9;

    private RowsLoad() {}

    /** A layout: its tables, and the statements that one call runs. */
    private record Layout(String name, String tables, List<String> inserts) {}

    private static final String ENTRY =
            "sequence, at_ms, actor_kind, actor_id, action, run_id, hash, commitment, salt," + " address, user_agent";
    private static final String ENTRY_VALUES = ":sequence, 1, 'key', 7, 'message_reported', :run, randomblob(32),"
            + " randomblob(32), randomblob(16), '192.0.2.1', 'claude-code/2.1.0'";
    private static final String EVENT_VALUES = "'{\"status\":\"running\",\"iterations\":1}',"
            + " 'wrote the parser and its tests, next the error messages', randomblob(16), randomblob(32)";

    private static final Layout TWO_ROWS = new Layout(
            "two rows, clustered by sequence and by run",
            "CREATE TABLE entry (" + ENTRY + ", subject, PRIMARY KEY (sequence)) WITHOUT ROWID;"
                    + "CREATE TABLE event (run_id, sequence, at_ms, type, actor_kind, actor_id, detail, text, salt,"
                    + " commitment, PRIMARY KEY (run_id, sequence)) WITHOUT ROWID;",
            List.of(
                    "INSERT INTO event VALUES (:run, :sequence, 1, 'message_reported', 'key', 7, " + EVENT_VALUES + ")",
                    "INSERT INTO entry VALUES (" + ENTRY_VALUES + ", randomblob(32))"));
    private static final String WHOLE_ENTRY = ENTRY + ", detail, text, text_salt, text_commitment";
    private static final String BY_RUN = "CREATE INDEX entry_of_run ON entry (run_id, sequence) WHERE run_id > 0;";
    private static final List<String> INSERT_WHOLE =
            List.of("INSERT INTO entry VALUES (" + ENTRY_VALUES + ", " + EVENT_VALUES + ")");
    private static final Layout ONE_ROW = new Layout(
            "one row, clustered by a key, and an index by run",
            "CREATE TABLE entry (" + WHOLE_ENTRY + ", PRIMARY KEY (sequence)) WITHOUT ROWID;" + BY_RUN,
            INSERT_WHOLE);
    private static final Layout ONE_ROWID = new Layout(
            "one row, its number the rowid, and an index by run",
            "CREATE TABLE entry (" + WHOLE_ENTRY.replace("sequence,", "sequence INTEGER PRIMARY KEY,") + ");" + BY_RUN,
            INSERT_WHOLE);
    private static final List<Layout> LAYOUTS = List.of(TWO_ROWS, ONE_ROW, ONE_ROWID);

    public static void main(String[] arguments) throws Exception {
        for (int turn = 0; turn < TURNS; turn++) {
            for (Layout layout : LAYOUTS) {
                measure(layout);
            }
        }
    }

    private static void measure(Layout layout) throws Exception {
        Path folder = Files.createTempDirectory("waybill-rows");
        // As storage opens it: otherwise the driver follows each insert with a query, which two rows pay twice.
        SQLiteConfig config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + folder.resolve("rows.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA wal_autocheckpoint = 10000");
            statement.executeUpdate(layout.tables());
            long start = System.nanoTime();
            long calls = 0;
            while (System.nanoTime() - start < SECONDS * NANOS_PER_SECOND) {
                calls = batch(connection, statement, layout, calls);
            }
            double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            System.out.printf(Locale.ROOT, "%s: %,.0f calls/s%n", layout.name(), calls / seconds);
        }
    }

    private static long batch(Connection connection, Statement statement, Layout layout, long before)
            throws SQLException {
        statement.execute("BEGIN IMMEDIATE");
        for (String insert : layout.inserts()) {
            try (PreparedStatement prepared = connection.prepareStatement(insert)) {
                for (int run = 0; run < RUNS; run++) {
                    // SQLite numbers named parameters in the order of their first appearance.
                    boolean runFirst = insert.indexOf(":run") < insert.indexOf(":sequence");
                    prepared.setLong(runFirst ? 1 : 2, run);
                    prepared.setLong(runFirst ? 2 : 1, before + run);
                    prepared.executeUpdate();
                }
            }
        }
        statement.execute("COMMIT");
        return before + RUNS;
    }
}
