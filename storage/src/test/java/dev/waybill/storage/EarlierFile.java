package dev.waybill.storage;

import dev.waybill.storage.ledger.HeadRow;
import dev.waybill.storage.migrate.Migrations;
import dev.waybill.storage.migrate.Schema;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.sqlite.WriterLock;
import dev.waybill.workflow.id.WorkspaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A workspace's file as the first version of this program left it. */
final class EarlierFile {
    private static final Schema FIRST =
            new Schema("workspace", "workspace", Schema.WORKSPACE.migrations().subList(0, 1));

    private static final Schema FIRST_CONTROL =
            new Schema("control", "control", Schema.CONTROL.migrations().subList(0, 1));

    private EarlierFile() {}

    /** The control database as the first version of this program left it, in an empty folder. */
    static Path control(Path dataFolder) throws SQLException, IOException {
        Path path = dataFolder.resolve("control.db");
        Files.createFile(path);
        SqliteFile file = new SqliteFile(path);
        try (WriterLock lock = WriterLock.open(path);
                Connection connection = file.openWriter()) {
            Migrations.run(file, connection, lock, FIRST_CONTROL, empty -> HeadRow.insert(empty, 0));
        }
        return path;
    }

    /** Puts it into the place of a new one that nobody has opened yet. */
    static Path inPlaceOf(Path dataFolder, WorkspaceId workspace) throws SQLException, IOException {
        Path path = dataFolder.resolve("workspaces").resolve(workspace.text() + ".db");
        Files.delete(path);
        Files.createFile(path);
        SqliteFile file = new SqliteFile(path);
        try (WriterLock lock = WriterLock.open(path);
                Connection connection = file.openWriter()) {
            Migrations.run(file, connection, lock, FIRST, empty -> HeadRow.insert(empty, workspace.value()));
        }
        return path;
    }
}
