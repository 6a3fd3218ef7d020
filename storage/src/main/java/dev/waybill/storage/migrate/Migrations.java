package dev.waybill.storage.migrate;

import dev.waybill.storage.backfill.BackfillSql;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.sqlite.Trouble;
import dev.waybill.storage.sqlite.WriterLock;
import dev.waybill.workflow.ledger.Backfill;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Brings a file to this program's version, forward only. {@code PRAGMA user_version} is the version; it moves in
 * the transaction that made the tables. A dozen lines of our own rather than a framework: Flyway would add its
 * start-up to every stdio process, and a second notion of locks.
 */
public final class Migrations {
    /** "WAYB": tells our files from any other program's. */
    static final int APPLICATION_ID = 0x57415942;

    /** How long an opening waits for those that hold the file without the writer's lock. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(2);

    private static final String DDL = "/dev/waybill/storage/ddl/sqlite/";

    private Migrations() {}

    /** What a new database holds besides its tables, in the same transaction. */
    @FunctionalInterface
    public interface Seed {
        void sow(Connection connection) throws SQLException;
    }

    /**
     * Opens a file for writing, in the write-ahead mode and at this program's version. Processes that start at once on
     * one folder open the same file while it is made: it is converted and migrated under the writer's lock, and what
     * SQLite refuses at once, because somebody only looks at the file or folds its log back, is tried again.
     *
     * @param lock the file's; closed with the connection when this fails
     * @throws RefusedException {@code PRECONDITION_FAILED} for a newer file, or one that is not ours
     */
    public static Connection open(SqliteFile file, WriterLock lock, Schema schema, Seed seed)
            throws SQLException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return openNow(file, lock, schema, seed);
            } catch (SQLException failed) {
                boolean busy = Trouble.of(failed).orElse(Trouble.STATEMENT) == Trouble.BUSY;
                if (!busy || System.nanoTime() > deadline) {
                    lock.close();
                    throw failed;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        }
    }

    private static Connection openNow(SqliteFile file, WriterLock lock, Schema schema, Seed seed)
            throws SQLException, IOException {
        Connection writer = file.openWriter();
        try {
            if (version(file, writer, schema) != schema.version() || !SqliteFile.hasWriteAheadLog(writer)) {
                lock.acquire();
                try {
                    SqliteFile.useWriteAheadLog(writer);
                    migrate(file, writer, schema, seed);
                } finally {
                    lock.release();
                }
            }
            return writer;
        } catch (SQLException | IOException | RuntimeException failed) {
            writer.close();
            throw failed;
        }
    }

    private static void migrate(SqliteFile file, Connection writer, Schema schema, Seed seed) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                // Another process may have migrated while this one waited.
                int from = version(file, writer, schema);
                for (String migration : schema.migrations().subList(from, schema.version())) {
                    statement.executeUpdate(text(schema, migration));
                }
                if (from == 0) {
                    statement.execute("PRAGMA application_id = " + APPLICATION_ID);
                    seed.sow(writer);
                } else {
                    leaveToFill(writer, schema, from);
                }
                statement.execute("PRAGMA user_version = " + schema.version());
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException failed) {
                statement.execute("ROLLBACK");
                throw failed;
            }
        }
    }

    /** Notes, in the transaction that makes the tables, up to where they are to be filled from what is there. */
    private static void leaveToFill(Connection writer, Schema schema, int from) throws SQLException {
        for (int step = from + 1; step <= schema.version(); step++) {
            Backfill table = schema.backfills().get(step);
            if (table != null) {
                // Prepared only here: a database without such a step has no table to note it in.
                try (PreparedStatement begin = writer.prepareStatement(BackfillSql.BEGIN)) {
                    begin.setString(1, BackfillSql.WORDS.text(table));
                    begin.executeUpdate();
                }
            }
        }
    }

    private static int version(SqliteFile file, Connection connection, Schema schema) throws SQLException {
        Mark mark = mark(connection);
        int version = mark.version();
        if (mark.application() != APPLICATION_ID && (mark.application() != 0 || version != 0 || !mark.empty())) {
            throw refuse(file + " is not a database of Waybill's: give another data folder, or move the file away");
        }
        if (version > schema.version()) {
            throw refuse("the " + schema.name() + " database " + file + " has version " + version
                    + ", and this program reads up to " + schema.version() + ": update Waybill");
        }
        if (version < 0) {
            throw refuse("the " + schema.name() + " database " + file + " has the impossible version " + version
                    + ": restore it from a copy");
        }
        return version;
    }

    /** What a file says of itself. */
    private record Mark(int version, int application, boolean empty) {}

    private static Mark mark(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                // One statement, one moment: another process may be making the tables just now.
                ResultSet row = statement.executeQuery(
                        "SELECT user_version, application_id, (SELECT COUNT(*) FROM sqlite_schema)"
                                + " FROM pragma_user_version, pragma_application_id")) {
            if (!row.next()) {
                throw new StorageFailure("a database without a version");
            }
            return new Mark(row.getInt(1), row.getInt(2), row.getInt(3) == 0);
        }
    }

    static String text(Schema schema, String migration) {
        String name = DDL + schema.folder() + "/" + migration;
        try (InputStream resource = Migrations.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new StorageFailure("the program lacks its own file " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new StorageFailure("can't read " + name, failed);
        }
    }

    private static RefusedException refuse(String message) {
        return new RefusedException(RefusalCode.PRECONDITION_FAILED, message);
    }
}
