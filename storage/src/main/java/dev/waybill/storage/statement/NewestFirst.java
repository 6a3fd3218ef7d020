package dev.waybill.storage.statement;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Puts pages of one order together. Each comes from an index of its own; one statement over several keys would read and
 * sort all rows that there are.
 */
public final class NewestFirst {
    private NewestFirst() {}

    /**
     * The first rows of several pages, each of which begins at the same place and is as long.
     *
     * @param id what a row is told by, higher for a newer one; a row that stands in two pages comes once
     */
    public static <T> List<T> merged(Stream<List<T>> pages, ToLongFunction<T> id, int limit) {
        Map<Long, T> rows = new LinkedHashMap<>();
        pages.flatMap(List::stream).forEach(row -> rows.putIfAbsent(id.applyAsLong(row), row));
        return rows.values().stream()
                .sorted(Comparator.comparingLong(id).reversed())
                .limit(limit)
                .toList();
    }
}
