package dev.waybill.workflow.ledger;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.usage.Usage;
import dev.waybill.workflow.usage.UsageBy;
import dev.waybill.workflow.usage.UsageSlice;
import dev.waybill.workflow.usage.UsageStore;
import dev.waybill.workflow.usage.UsageSum;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The daily sums, in a map by day, project and key. */
record MemoryUsage(Map<List<Long>, Usage> table, MemoryStores.Guard guard) implements UsageStore {
    /** The order of the map's keys. */
    static final Comparator<List<Long>> ORDER = Comparator.<List<Long>>comparingLong(place -> place.get(0))
            .thenComparingLong(place -> place.get(1))
            .thenComparingLong(place -> place.get(2));

    @Override
    public void add(long day, ProjectId project, KeyId key, Usage usage) {
        guard.beforeWriting();
        table.merge(List.of(day, project.value(), key.value()), usage, Usage::plus);
    }

    @Override
    public List<UsageSum> sums(UsageSlice slice, UsageBy by, int limit) {
        Map<Long, Usage> sums = new TreeMap<>();
        within(slice).forEach(row -> sums.merge(row.getKey().get(place(by)), row.getValue(), Usage::plus));
        Stream<UsageSum> all = sums.entrySet().stream().map(row -> new UsageSum(row.getKey(), row.getValue()));
        return (by == UsageBy.DAY
                        ? all
                        : all.sorted(
                                Comparator.comparingLong(MemoryUsage::tokens).reversed()))
                .limit(limit)
                .toList();
    }

    @Override
    public Usage total(UsageSlice slice) {
        return within(slice).map(Map.Entry::getValue).reduce(Usage.NONE, Usage::plus);
    }

    private static int place(UsageBy by) {
        return switch (by) {
            case DAY -> 0;
            case PROJECT -> 1;
            case KEY -> 2;
        };
    }

    private static long tokens(UsageSum sum) {
        return sum.usage().counters().tokensIn() + sum.usage().counters().tokensOut();
    }

    private Stream<Map.Entry<List<Long>, Usage>> within(UsageSlice slice) {
        return table.entrySet().stream()
                .filter(row -> row.getKey().get(0) >= slice.firstDay()
                        && row.getKey().get(0) <= slice.lastDay()
                        && slice.projects().reaches(new ProjectId(row.getKey().get(1))));
    }
}
