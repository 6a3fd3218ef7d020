package dev.waybill.storage.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.storage.ledger.HeadRow;
import dev.waybill.storage.sqlite.PrivateFiles;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.sqlite.WriterLock;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening a file that another process has open: while it makes it, looks at it, or folds its log back. */
@Timeout(60)
final class OpeningTest {
    /** Longer than SQLite waits for a writer of ours. */
    private static final long HELD_MILLIS = 400;

    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 40;

    private final SqliteFile file;

    OpeningTest(@TempDir Path folder) {
        this.file = new SqliteFile(folder.resolve("some.db"));
    }

    @BeforeEach
    void anEmptyFile() throws IOException {
        PrivateFiles.file(file.path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN; SELECT COUNT(*) FROM sqlite_schema", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"})
    void anEmptyFileThatAnotherHoldsIsOpenedWhenItLetsGo(String hold) throws Exception {
        assertOpensAfter(hold);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN; SELECT COUNT(*) FROM sqlite_schema", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"})
    void aCopyWithoutALogThatAnotherHoldsIsOpenedWhenItLetsGo(String hold) throws Exception {
        open().close();
        try (Connection copied = foreign()) {
            execute(copied, "PRAGMA journal_mode = DELETE");
        }
        assertOpensAfter(hold);
    }

    @Test
    void aFileThatIsUpToDateIsOpenedWithoutTheWritersLock() throws Exception {
        open().close();
        try (FileChannel writing = FileChannel.open(lockFile(), StandardOpenOption.WRITE)) {
            writing.lock();
            open().close();
        }
    }

    @Test
    void whatFailsLeavesTheFileToOthers() throws Exception {
        open().close();
        try (Connection later = foreign()) {
            execute(later, "PRAGMA user_version = 999");
        }
        try (WriterLock lock = WriterLock.open(file.path())) {
            assertThrows(RefusedException.class, () -> Migrations.open(file, lock, Schema.CONTROL, empty -> {}));
            assertThrows(IOException.class, lock::acquire, "it was closed with the connection");
        }
        try (Connection alone = foreign()) {
            execute(alone, "PRAGMA journal_mode = DELETE");
            assertFalse(SqliteFile.hasWriteAheadLog(alone), "nobody else has it open");
        }
    }

    @Test
    void whoeverOpensAnEmptyFileAtOnceFindsItMade(@TempDir Path folder) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            SqliteFile made = new SqliteFile(folder.resolve(round + ".db"));
            PrivateFiles.file(made.path());
            CyclicBarrier start = new CyclicBarrier(AT_ONCE);
            try (ExecutorService others = Executors.newFixedThreadPool(AT_ONCE)) {
                List<Future<Integer>> opened = new ArrayList<>();
                for (int opener = 0; opener < AT_ONCE; opener++) {
                    opened.add(others.submit(() -> {
                        start.await();
                        try (Connection connection = open(made)) {
                            return version(connection);
                        }
                    }));
                }
                for (Future<Integer> version : opened) {
                    assertEquals(Schema.CONTROL.version(), version.get());
                }
            }
        }
    }

    private void assertOpensAfter(String hold) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        try (ExecutorService another = Executors.newSingleThreadExecutor()) {
            Future<Long> letGo = another.submit(() -> {
                try (Connection holder = foreign()) {
                    execute(holder, hold);
                    held.countDown();
                    TimeUnit.MILLISECONDS.sleep(HELD_MILLIS);
                    return System.nanoTime();
                }
            });
            held.await();
            try (Connection opened = open()) {
                assertTrue(SqliteFile.hasWriteAheadLog(opened));
                assertEquals(Schema.CONTROL.version(), version(opened));
            }
            assertTrue(System.nanoTime() > letGo.get());
        }
    }

    private Connection open() throws SQLException, IOException {
        return open(file);
    }

    private static Connection open(SqliteFile file) throws SQLException, IOException {
        // Its lock file stays open until the test's process ends, as a writer's does.
        return Migrations.open(file, WriterLock.open(file.path()), Schema.CONTROL, empty -> HeadRow.insert(empty, 0));
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("PRAGMA user_version")) {
            return version.getInt(1);
        }
    }

    private Connection foreign() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file.path());
    }

    private Path lockFile() {
        return file.path().resolveSibling(file.path().getFileName() + ".lock");
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        for (String sql : statements.split("; ", -1)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
