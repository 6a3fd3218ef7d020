package dev.waybill.conformance.boundary;

import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that is kept and logged at one moment, how often each row stands there, without what every call moves: times, the
 * numbers and salts of the chain. What is left is what a reader could tell two calls apart by.
 */
record AllRows(Map<String, Integer> rows) {
    private static final Set<String> OF_EVERY_CALL =
            Set.of("sequence", "hash", "salt", "text_salt", "commitment", "text_commitment", "state", "told");

    /**
     * How many bytes were sent stands in the budget: it bounds them, and so is no part of what they say. A day's sums move
     * with every report by what the report's own row says.
     */
    private static final Set<String> COUNTED = Set.of("head", "budget", "usage_day");

    static AllRows now(Scene scene, Server server) {
        Map<String, Integer> rows = new TreeMap<>();
        try (Stream<Path> files = Files.walk(scene.waybill().data())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".db")).toList()) {
                add(file, rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        server.process().errors().lines().map(AllRows::bare).forEach(line -> rows.merge(line, 1, Integer::sum));
        return new AllRows(rows);
    }

    /** What is here and was not there. */
    List<String> since(AllRows before) {
        List<String> more = new ArrayList<>();
        rows.forEach((row, times) -> {
            for (int i = before.rows.getOrDefault(row, 0); i < times; i++) {
                more.add(row);
            }
        });
        return more;
    }

    private static void add(Path file, Map<String, Integer> rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            tables.removeAll(COUNTED);
            for (String table : tables) {
                try (ResultSet all = statement.executeQuery("SELECT * FROM " + table)) {
                    while (all.next()) {
                        rows.merge(table + row(all), 1, Integer::sum);
                    }
                }
            }
        }
    }

    private static String row(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String column = row.getMetaData().getColumnName(i);
            if (!OF_EVERY_CALL.contains(column) && !column.endsWith("at_ms")) {
                text.append('|').append(row.getString(i));
            }
        }
        return text.toString();
    }

    /** A line of the log without its time, its request and how long that took. */
    private static String bare(String line) {
        StringBuilder text = new StringBuilder();
        for (String pair : line.substring(line.indexOf(' ') + 1).split(" ", -1)) {
            text.append(pair.startsWith("request=") || pair.startsWith("ms=") ? "" : pair + " ");
        }
        return text.toString();
    }
}
