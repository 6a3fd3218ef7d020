package dev.waybill.storage.sqlite;

import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** One database file, and the three ways to open it. */
public final class SqliteFile {
    /** Pages in the write-ahead log before SQLite copies them back; rarer copies are worth a third of the speed. */
    private static final int CHECKPOINT_PAGES = 10_000;
    /** How long the writer waits at BEGIN for a foreign program before it asks whether anyone still wants it. */
    private static final int WRITER_BUSY_MILLIS = 100;
    /** Readers of a write-ahead log wait only while it is recovered after a crash. */
    private static final int READER_BUSY_MILLIS = 5_000;

    private static final int WRITER_CACHE_KIB = 8 * 1024;
    private static final int READER_CACHE_KIB = 2 * 1024;

    private final Path path;

    public SqliteFile(Path path) {
        this.path = path.toAbsolutePath();
        if (this.path.toString().indexOf('?') >= 0) {
            // The driver reads what follows as settings of its own.
            throw new RefusedException(
                    RefusalCode.PRECONDITION_FAILED, "the data folder's path can't hold a '?': choose another folder");
        }
    }

    public Path path() {
        return path;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** The size of the write-ahead log in bytes; 0 where there is none. */
    public long writeAheadLogBytes() {
        try {
            return Files.size(path.resolveSibling(path.getFileName() + "-wal"));
        } catch (NoSuchFileException none) {
            return 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Opens for writing, in whatever journal mode the file has. It must be there: SQLite would make it with
     * permissions of its own.
     */
    public Connection openWriter() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return open(
                config,
                List.of(
                        "PRAGMA busy_timeout = " + WRITER_BUSY_MILLIS,
                        "PRAGMA synchronous = FULL",
                        "PRAGMA foreign_keys = ON",
                        "PRAGMA trusted_schema = OFF",
                        "PRAGMA cell_size_check = ON",
                        // What is erased must not stay readable in the file's free space.
                        "PRAGMA secure_delete = ON",
                        "PRAGMA temp_store = MEMORY",
                        "PRAGMA cache_size = -" + WRITER_CACHE_KIB,
                        "PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES));
    }

    /** Opens for reading only: neither a defect nor an injected statement could write through it. */
    public Connection openReader() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        // Read-only is one file: a statement could still make another by ATTACH or VACUUM INTO.
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        return open(
                config,
                List.of(
                        "PRAGMA busy_timeout = " + READER_BUSY_MILLIS,
                        "PRAGMA query_only = ON",
                        "PRAGMA trusted_schema = OFF",
                        "PRAGMA cell_size_check = ON",
                        "PRAGMA temp_store = MEMORY",
                        "PRAGMA cache_size = -" + READER_CACHE_KIB));
    }

    /** Whether the file has a write-ahead log; one that was just made, or copied by a backup, has none. */
    public static boolean hasWriteAheadLog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("PRAGMA journal_mode")) {
            return mode.next() && mode.getString(1).equals("wal");
        }
    }

    /** Gives it one. SQLite refuses at once, without waiting, while anybody reads the file. */
    public static void useWriteAheadLog(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }

    private Connection open(SQLiteConfig config, List<String> pragmas) throws SQLException {
        // Otherwise the driver follows each insert with a query for a row id that our tables don't have.
        config.setGetGeneratedKeys(false);
        Connection connection = config.createConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            for (String pragma : pragmas) {
                statement.execute(pragma);
            }
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
