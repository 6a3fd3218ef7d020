package dev.waybill.conformance.promise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of promises as {@code docs/promises.md} has it: table rows {@code | id | promise | status |}.
 *
 * @param rows by id, in the document's order
 */
record PromiseTable(Map<String, Row> rows) {
    /** How far a promise is. */
    enum Status {
        /** True now, and a test says so. */
        KEPT,
        /** True but for what the row names, and tests say so. */
        PART,
        /** Meant, and not true yet. */
        PLANNED
    }

    private static final String PART = "part: ";

    /**
     * One promise.
     *
     * @param missing what is not true yet of one that is kept in part; else empty
     */
    record Row(String id, String text, Status status, String missing) {}

    /**
     * Reads the document. Lines that are no table rows are prose.
     *
     * @throws IllegalArgumentException naming the line, for a row that can't be read or an id that stands twice
     */
    static PromiseTable parse(List<String> lines) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String line : lines) {
            List<String> cells = cells(line);
            if (cells.isEmpty()
                    || cells.getFirst().equals("id")
                    || cells.getFirst().startsWith("---")) {
                continue;
            }
            Row row = row(line, cells);
            if (rows.put(row.id(), row) != null) {
                throw new IllegalArgumentException("promise " + row.id() + " stands twice");
            }
        }
        return new PromiseTable(rows);
    }

    private static Row row(String line, List<String> cells) {
        if (cells.size() != 3) {
            throw new IllegalArgumentException("a row has an id, a promise and a status: " + line);
        }
        String status = cells.get(2);
        if (status.startsWith(PART) && status.length() > PART.length()) {
            return new Row(cells.get(0), cells.get(1), Status.PART, status.substring(PART.length()));
        }
        return new Row(
                cells.get(0),
                cells.get(1),
                switch (status) {
                    case "kept" -> Status.KEPT;
                    case "planned" -> Status.PLANNED;
                    default ->
                        throw new IllegalArgumentException(
                                "a status is kept, planned, or 'part: ' and what is missing: " + line);
                },
                "");
    }

    /** The cells of a table row; empty for a line that is none. */
    private static List<String> cells(String line) {
        if (!line.startsWith("|") || !line.endsWith("|")) {
            return List.of();
        }
        List<String> cells = new ArrayList<>();
        int start = 1;
        for (int bar = line.indexOf('|', start); bar >= 0; bar = line.indexOf('|', start)) {
            cells.add(line.substring(start, bar).strip());
            start = bar + 1;
        }
        return cells;
    }
}
