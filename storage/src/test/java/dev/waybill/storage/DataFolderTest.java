package dev.waybill.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.storage.kit.Samples;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    private DataFolder open(Settings settings) {
        return DataFolder.open(folder.resolve("data"), SqliteStage.CLOCK, new SecureRandom(), settings);
    }

    @Test
    @Promise("K5")
    void every_file_is_0600_and_every_folder_0700_while_and_after_writing() throws IOException {
        try (DataFolder data = open(Settings.DEFAULT)) {
            data.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
            data.ledger().write(Samples.WORKSPACE, transaction -> {
                Samples.groundwork(transaction);
                return Answer.granted("done");
            });
            data.audit().head(Samples.WORKSPACE);
            List<String> names = modesAreTight();
            assertTrue(names.stream().anyMatch(name -> name.endsWith("-wal")), names.toString());
            assertTrue(names.stream().anyMatch(name -> name.endsWith("-shm")), names.toString());
            assertTrue(names.stream().anyMatch(name -> name.endsWith(".lock")), names.toString());
            assertTrue(names.contains("audit-signing.key"), names.toString());
        }
        modesAreTight();
    }

    private List<String> modesAreTight() throws IOException {
        try (Stream<Path> paths = Files.walk(folder.resolve("data"))) {
            List<Path> all = paths.toList();
            for (Path path : all) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                assertEquals(Files.isDirectory(path) ? "rwx------" : "rw-------", mode, path.toString());
            }
            return all.stream().map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void nothing_of_a_deleted_workspace_is_left_while_it_is_open_or_after() throws IOException {
        try (DataFolder data = open(Settings.DEFAULT)) {
            data.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
            data.ledger().write(Samples.WORKSPACE, transaction -> {
                Samples.groundwork(transaction);
                transaction.closeWorkspace();
                return Answer.granted("done");
            });
            data.control().delete(Samples.WORKSPACE);
            assertEquals(List.of(), workspaceFiles());
        }
        assertEquals(List.of(), workspaceFiles());
        open(Settings.DEFAULT).close();
    }

    private List<Path> workspaceFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data").resolve("workspaces"))) {
            return files.toList();
        }
    }

    @Test
    void a_folder_and_files_that_others_can_open_are_narrowed() throws IOException {
        open(Settings.DEFAULT).close();
        Path data = folder.resolve("data");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(data.resolve("control.db"), PosixFilePermissions.fromString("rw-r--r--"));
        open(Settings.DEFAULT).close();
        modesAreTight();
    }

    @Test
    void a_file_in_the_folders_place_is_refused() throws IOException {
        Files.createFile(folder.resolve("data"));
        RefusedException refused = assertThrows(RefusedException.class, () -> open(Settings.DEFAULT));
        assertEquals(RefusalCode.PRECONDITION_FAILED, refused.refusal().code());
    }

    @Test
    void a_database_of_a_newer_program_is_refused_with_both_versions() throws SQLException {
        open(Settings.DEFAULT).close();
        execute("PRAGMA user_version = 99");
        RefusedException refused = assertThrows(RefusedException.class, () -> open(Settings.DEFAULT));
        assertEquals(RefusalCode.PRECONDITION_FAILED, refused.refusal().code());
        assertTrue(refused.refusal().message().contains("version 99"), refused.getMessage());
        assertTrue(refused.refusal().message().contains("update Waybill"), refused.getMessage());
    }

    @Test
    void a_database_of_another_program_is_refused() throws SQLException {
        open(Settings.DEFAULT).close();
        execute("PRAGMA application_id = 7");
        RefusedException refused = assertThrows(RefusedException.class, () -> open(Settings.DEFAULT));
        assertTrue(refused.refusal().message().contains("not a database of Waybill's"), refused.getMessage());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("data").resolve("control.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void more_workspaces_than_may_be_open_take_turns() {
        Settings two = new Settings(Duration.ofSeconds(10), 2, 1, Duration.ofMillis(25));
        try (DataFolder data = open(two)) {
            for (int number = 1; number <= 5; number++) {
                data.control().create(Samples.workspace(new WorkspaceId(number), "workspace-" + number));
            }
            for (int round = 0; round < 2; round++) {
                for (int number = 1; number <= 5; number++) {
                    WorkspaceId workspace = new WorkspaceId(number);
                    long seen = data.ledger().version(workspace);
                    data.ledger().write(workspace, transaction -> Answer.granted(transaction.nowMillis()));
                    assertTrue(data.ledger().version(workspace) > seen, "a version never goes back");
                }
            }
        }
    }

    @Test
    void a_call_is_refused_when_every_open_workspace_stays_in_use() {
        Settings one = new Settings(Duration.ofMillis(200), 1, 1, Duration.ofMillis(25));
        WorkspaceId second = new WorkspaceId(2);
        try (DataFolder data = open(one)) {
            data.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
            data.control().create(Samples.workspace(second, "second"));
            data.ledger().read(Samples.WORKSPACE, transaction -> {
                RefusedException refused =
                        assertThrows(RefusedException.class, () -> data.ledger().read(second, inner -> "never"));
                assertEquals(RefusalCode.UNAVAILABLE, refused.refusal().code());
                return "held the only place";
            });
            assertEquals("now", data.ledger().read(second, transaction -> "now"));
        }
    }
}
