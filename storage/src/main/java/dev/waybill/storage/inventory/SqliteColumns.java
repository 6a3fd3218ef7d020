package dev.waybill.storage.inventory;

import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.sqlite.StorageFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks a file which tables and columns it has. */
final class SqliteColumns {
    private static final String COLUMNS = """
            SELECT kept.name, columns.name
            FROM sqlite_schema AS kept
            JOIN pragma_table_info(kept.name) AS columns
            WHERE kept.type = 'table' AND substr(kept.name, 1, 7) <> 'sqlite_'
            ORDER BY kept.rowid, columns.cid
            """;

    private SqliteColumns() {}

    /** Columns by table, both in the order in which they were made. */
    static Map<String, List<String>> of(SqliteFile file) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (Connection connection = file.openReader();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        } catch (SQLException failed) {
            throw new StorageFailure("can't read the tables of " + file, failed);
        }
        return tables;
    }
}
