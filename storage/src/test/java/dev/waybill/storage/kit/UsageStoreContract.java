package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.RunFilter;
import dev.waybill.workflow.usage.Usage;
import dev.waybill.workflow.usage.UsageBy;
import dev.waybill.workflow.usage.UsageSlice;
import dev.waybill.workflow.usage.UsageSum;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The daily sums, and how runs are counted. */
interface UsageStoreContract extends OpenedWorkspace {
    ProjectId OTHER_PROJECT = new ProjectId(22);
    KeyId OTHER_KEY = new KeyId(12);
    UsageSlice ALL = new UsageSlice(0, 9_999, ProjectLimit.NONE);

    /** Every number another, so that no two columns can be mixed up unseen. */
    private static Usage usage(long factor) {
        return new Usage(
                new Usage.Runs(factor, 2 * factor, 3 * factor, 4 * factor),
                new Counters(5 * factor, 6 * factor, 7 * factor, 8 * factor),
                9 * factor,
                10 * factor,
                11 * factor);
    }

    private static void three(WriteTransaction transaction) {
        transaction.usage().add(100, Samples.PROJECT, Samples.KEY, usage(1));
        transaction.usage().add(100, Samples.PROJECT, Samples.KEY, usage(10));
        transaction.usage().add(101, OTHER_PROJECT, Samples.KEY, usage(100));
        transaction.usage().add(101, Samples.PROJECT, OTHER_KEY, usage(1_000));
    }

    @Test
    default void what_is_added_is_summed_by_day_project_and_key() {
        write(UsageStoreContract::three);
        assertEquals(
                List.of(new UsageSum(100, usage(11)), new UsageSum(101, usage(1_100))),
                read(transaction -> transaction.usage().sums(ALL, UsageBy.DAY, 9)));
        assertEquals(
                List.of(new UsageSum(21, usage(1_011)), new UsageSum(22, usage(100))),
                read(transaction -> transaction.usage().sums(ALL, UsageBy.PROJECT, 9)),
                "the most tokens first");
        assertEquals(
                List.of(new UsageSum(12, usage(1_000)), new UsageSum(11, usage(111))),
                read(transaction -> transaction.usage().sums(ALL, UsageBy.KEY, 9)));
        assertEquals(
                List.of(new UsageSum(12, usage(1_000))),
                read(transaction -> transaction.usage().sums(ALL, UsageBy.KEY, 1)));
        assertEquals(usage(1_111), read(transaction -> transaction.usage().total(ALL)));
    }

    @Test
    default void a_slice_holds_its_days_and_its_project_and_nothing_else() {
        write(UsageStoreContract::three);
        assertEquals(
                usage(11), read(transaction -> transaction.usage().total(new UsageSlice(99, 100, ProjectLimit.NONE))));
        UsageSlice slice = new UsageSlice(101, 101, ProjectLimit.to(Samples.PROJECT));
        assertEquals(usage(1_000), read(transaction -> transaction.usage().total(slice)));
        assertEquals(
                List.of(new UsageSum(101, usage(1_000))),
                read(transaction -> transaction.usage().sums(slice, UsageBy.DAY, 9)));
        assertEquals(
                Usage.NONE, read(transaction -> transaction.usage().total(new UsageSlice(1, 2, ProjectLimit.NONE))));
    }

    @Test
    default void a_reader_adds_nothing() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> read(transaction -> {
                    transaction.usage().add(1, Samples.PROJECT, Samples.KEY, Usage.BEGUN);
                    return "added";
                }));
    }

    @Test
    default void runs_are_counted_up_to_a_limit() {
        write(transaction -> {
            Samples.groundwork(transaction);
            for (int i = 0; i < 5; i++) {
                transaction.runs().insert(Samples.run(new RunId(31 + i), "feature-" + i));
            }
        });
        assertEquals(5, counted(RunFilter.ALL, 9));
        assertEquals(3, counted(RunFilter.ALL, 3));
        assertEquals(
                5,
                counted(new RunFilter(ProjectLimit.to(Samples.PROJECT), Optional.empty(), "", true), 9),
                "all samples have some");
        assertEquals(1, counted(new RunFilter(ProjectLimit.NONE, Optional.empty(), "feature-1"), 9));
    }

    private int counted(RunFilter filter, int most) {
        return read(transaction -> transaction.runs().count(filter, most));
    }
}
