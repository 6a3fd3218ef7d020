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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A workspace's file as the first version of this program left it. */
final class EarlierFile {
    private static final Schema FIRST = upTo(Schema.WORKSPACE, 1);

    private static final Schema FIRST_CONTROL = upTo(Schema.CONTROL, 1);

    private EarlierFile() {}

    private static Schema upTo(Schema schema, int version) {
        return new Schema(schema.name(), schema.folder(), schema.migrations().subList(0, version), Map.of());
    }

    /** The control database as the first version of this program left it, in an empty folder. */
    static Path control(Path dataFolder) throws SQLException, IOException {
        Path path = dataFolder.resolve("control.db");
        Files.createFile(path);
        SqliteFile file = new SqliteFile(path);
        try (WriterLock lock = WriterLock.open(path)) {
            Migrations.open(file, lock, FIRST_CONTROL, empty -> HeadRow.insert(empty, 0))
                    .close();
        }
        return path;
    }

    /** Puts it into the place of a new one that nobody has opened yet. */
    static Path inPlaceOf(Path dataFolder, WorkspaceId workspace) throws SQLException, IOException {
        Path path = dataFolder.resolve("workspaces").resolve(workspace.text() + ".db");
        Files.delete(path);
        Files.createFile(path);
        SqliteFile file = new SqliteFile(path);
        try (WriterLock lock = WriterLock.open(path)) {
            Migrations.open(file, lock, FIRST, empty -> HeadRow.insert(empty, workspace.value()))
                    .close();
        }
        return path;
    }

    /** Brings a closed workspace back to a version: all rows of the tables and columns that it had. */
    static Path back(Path dataFolder, WorkspaceId workspace, int version) throws SQLException, IOException {
        Path path = dataFolder.resolve("workspaces").resolve(workspace.text() + ".db");
        Path later = path.resolveSibling("later.db");
        Files.move(path, later);
        Files.createFile(path);
        SqliteFile file = new SqliteFile(path);
        try (WriterLock lock = WriterLock.open(path);
                Connection connection = Migrations.open(file, lock, upTo(Schema.WORKSPACE, version), empty -> {});
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute("ATTACH '" + later + "' AS later");
            for (String table : names(
                    statement,
                    "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")) {
                List<String> columns = columns(statement, table, "main");
                List<String> kept = columns(statement, table, "later");
                // A column that a later version has not is a number of which 0 means none.
                List<String> values = columns.stream()
                        .map(column -> kept.contains(column) ? column : "0")
                        .toList();
                statement.execute("INSERT INTO main." + table + " (" + String.join(", ", columns) + ") SELECT "
                        + String.join(", ", values) + " FROM later." + table);
            }
        }
        Files.delete(later);
        return path;
    }

    private static List<String> columns(Statement statement, String table, String schema) throws SQLException {
        return names(statement, "SELECT name FROM pragma_table_info('" + table + "', '" + schema + "')");
    }

    private static List<String> names(Statement statement, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
