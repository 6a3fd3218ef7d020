package dev.waybill.storage.ledger;

import dev.waybill.storage.migrate.Migrations;
import dev.waybill.storage.migrate.Schema;
import dev.waybill.storage.sqlite.PrivateFiles;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.sqlite.WriterLock;
import dev.waybill.workflow.id.WorkspaceId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;

/** Where the workspaces' files lie, and how a new one comes to be there: whole, or not at all. */
public final class WorkspaceFiles {
    /** What SQLite and the writer keep beside a database. */
    private static final List<String> BESIDE = List.of("-wal", "-shm", ".lock");

    private final Path folder;

    /**
     * Names the folder; it must exist before a file is made.
     *
     * @param folder {@code workspaces/} below the data folder
     */
    public WorkspaceFiles(Path folder) {
        this.folder = folder;
    }

    public SqliteFile of(WorkspaceId workspace) {
        return new SqliteFile(folder.resolve(workspace.text() + ".db"));
    }

    /** Makes the workspace's file under another name, and gives it its own once everything in it is on disk. */
    public void create(WorkspaceId workspace) {
        SqliteFile made = new SqliteFile(folder.resolve(workspace.text() + ".new"));
        SqliteFile wanted = of(workspace);
        try {
            PrivateFiles.file(made.path());
            WriterLock lock = WriterLock.open(made.path());
            try (lock) {
                Migrations.open(made, lock, Schema.WORKSPACE, empty -> HeadRow.insert(empty, workspace.value()))
                        .close();
            }
            Files.delete(lock.path());
            Files.move(made.path(), wanted.path(), StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
        } catch (SQLException | IOException failed) {
            throw new StorageFailure("can't make " + wanted, failed);
        }
    }

    /**
     * Takes the file its name, so that nobody opens it any more, and then the disk's space. Whatever is gone already
     * is no error; processes that still have it open find it closed.
     */
    public void delete(WorkspaceId workspace) {
        SqliteFile file = of(workspace);
        Path gone = folder.resolve(workspace.text() + ".gone");
        try {
            if (file.exists()) {
                Files.move(file.path(), gone, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                syncFolder();
            }
            Files.deleteIfExists(gone);
            for (String beside : BESIDE) {
                Files.deleteIfExists(folder.resolve(workspace.text() + ".db" + beside));
            }
            syncFolder();
        } catch (IOException failed) {
            throw new StorageFailure("can't delete " + file, failed);
        }
    }

    /** A name is durable once its folder is. */
    private void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
