package dev.waybill.conformance.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Scene;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The database is the last wall: read from the files that the product made, not from its migrations. */
@Promise({"R6", "K8"})
final class SchemaIT {
    private static final int FEWEST_TEXT_COLUMNS = 40;

    @Test
    void everyTextColumnOfEveryDatabaseIsCappedAndTakesNoZeroByte() throws Exception {
        Scene scene = Scene.set("schema");
        List<String> bare = new ArrayList<>();
        int seen = 0;
        for (Path file : databases(scene.waybill().data())) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                for (Table table : tables(statement)) {
                    assertTrue(table.sql().contains("STRICT"), () -> table.name() + " takes any type");
                    for (String column : textColumns(statement, table)) {
                        seen++;
                        if (!capped(table.sql(), column)) {
                            bare.add(file.getFileName() + " " + table.name() + "." + column);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), bare);
        int columns = seen;
        assertTrue(columns >= FEWEST_TEXT_COLUMNS, () -> "saw only " + columns + " text columns");
    }

    private record Table(String name, String sql) {}

    private static boolean capped(String sql, String column) {
        return sql.contains("length(" + column + ") <= ") && sql.contains("instr(" + column + ", char(0)) = 0");
    }

    private static List<Table> tables(Statement statement) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2)));
            }
        }
        return tables;
    }

    private static List<String> textColumns(Statement statement, Table table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table.name() + ")")) {
            while (rows.next()) {
                if (rows.getString("type").equals("TEXT")) {
                    columns.add(rows.getString("name"));
                }
            }
        }
        return columns;
    }

    private static List<Path> databases(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".db")).toList();
            assertTrue(found.size() >= 2, () -> "a control database and a workspace, found " + found);
            return found;
        }
    }
}
