package dev.waybill.workflow.ledger;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Rows by their id, as a table keeps them. A copy shares the rows, which never change. */
final class MemoryTable<R> {
    private final ToLongFunction<R> id;
    private final NavigableMap<Long, R> rows;

    MemoryTable(ToLongFunction<R> id) {
        this(id, new TreeMap<>());
    }

    private MemoryTable(ToLongFunction<R> id, NavigableMap<Long, R> rows) {
        this.id = id;
        this.rows = rows;
    }

    MemoryTable<R> copy() {
        return new MemoryTable<>(id, new TreeMap<>(rows));
    }

    void insert(R row) {
        if (rows.putIfAbsent(id.applyAsLong(row), row) != null) {
            throw new IllegalStateException("the row is there already");
        }
    }

    void update(R row) {
        if (rows.replace(id.applyAsLong(row), row) == null) {
            throw new IllegalStateException("there is no such row");
        }
    }

    Optional<R> find(long key) {
        return Optional.ofNullable(rows.get(key));
    }

    Optional<R> first(Predicate<R> wanted) {
        return rows.values().stream().filter(wanted).findFirst();
    }

    List<R> oldestFirst(Predicate<R> wanted, long after, int limit) {
        return rows.tailMap(after, false).values().stream()
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    List<R> newestFirst(Predicate<R> wanted, long before, int limit) {
        return rows.headMap(before, false).descendingMap().values().stream()
                .filter(wanted)
                .limit(limit)
                .toList();
    }
}
