package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunFilter;
import dev.waybill.workflow.run.WorkUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store of runs does with its rows. */
interface RunStoreContract extends OpenedWorkspace {
    @Test
    @Promise("P2")
    default void a_run_is_read_back_as_it_was_written() {
        Run run = Samples.run(Samples.RUN, "feature");
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(run);
            assertEquals(Optional.of(run), transaction.runs().find(Samples.RUN));
        });
        assertEquals(Optional.of(run), read(transaction -> transaction.runs().find(Samples.RUN)));
        assertEquals(Optional.empty(), read(transaction -> transaction.runs().find(new RunId(32))));
    }

    @Test
    default void a_run_changes_in_every_column_that_may_change() {
        Run changed = Samples.changed(Samples.run(Samples.RUN, "feature"), 0);
        Run ended = Samples.changed(changed, 9_000);
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
            transaction.runs().update(changed);
        });
        assertEquals(
                Optional.of(changed), read(transaction -> transaction.runs().find(Samples.RUN)));
        write(transaction -> transaction.runs().update(ended));
        assertEquals(Optional.of(ended), read(transaction -> transaction.runs().find(Samples.RUN)));
    }

    @Test
    default void updating_a_run_that_is_not_there_fails() {
        assertThrows(
                RuntimeException.class,
                () -> write(transaction -> transaction.runs().update(Samples.run(Samples.RUN, "feature"))));
    }

    @Test
    default void the_live_run_of_a_branch_is_found_until_it_ends() {
        Run run = Samples.run(Samples.RUN, "feature");
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(run);
        });
        assertEquals(Optional.of(run), live("feature", "worktree-1"));
        assertEquals(Optional.empty(), live("feature", "worktree-2"));
        assertEquals(Optional.empty(), live("Feature", "worktree-1"));
        write(transaction -> transaction.runs().update(Samples.changed(run, 9_000)));
        assertEquals(Optional.empty(), live("feature", "worktree-1"));
    }

    private Optional<Run> live(String branch, String worktree) {
        return read(transaction -> transaction.runs().findLive(Samples.KEY, Samples.PROJECT, branch, worktree));
    }

    @Test
    default void two_live_runs_of_one_branch_are_impossible() {
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
        });
        assertThrows(
                RuntimeException.class,
                () -> write(transaction -> transaction.runs().insert(Samples.run(new RunId(32), "feature"))));
    }

    @Test
    default void runs_are_paged_newest_first_and_live_ones_oldest_first() {
        write(transaction -> {
            Samples.groundwork(transaction);
            for (int id = 1; id <= 5; id++) {
                transaction.runs().insert(Samples.run(new RunId(id), "branch-" + id));
            }
            transaction.runs().update(Samples.changed(Samples.run(new RunId(3), "branch-3"), 9_000));
        });
        assertEquals(List.of(5L, 4L), runIds(Long.MAX_VALUE, 2));
        assertEquals(List.of(3L, 2L, 1L), runIds(4, 10));
        assertEquals(
                List.of(2L, 4L),
                read(transaction -> transaction.runs().live(Samples.PROJECT, 1, 2).stream()
                        .map(run -> run.id().value())
                        .toList()));
    }

    @Test
    default void a_run_learns_what_it_is_about() {
        Run run = Samples.run(Samples.RUN, "main");
        Run named = run.named(
                new WorkUnit("T-9", "Another", "feature", "develop", run.unit().worktree()));
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(run);
            transaction.runs().rename(named);
        });
        assertEquals(Optional.of(named), read(transaction -> transaction.runs().find(Samples.RUN)));
        assertEquals(
                Optional.of(named),
                read(transaction -> transaction
                        .runs()
                        .findLive(
                                Samples.KEY,
                                Samples.PROJECT,
                                "feature",
                                run.unit().worktree())));
    }

    @Test
    default void a_filter_leaves_the_runs_that_it_names() {
        write(transaction -> {
            Samples.groundwork(transaction);
            for (int id = 1; id <= 6; id++) {
                transaction.runs().insert(Samples.run(new RunId(id), "branch-" + id % 2 + "-" + id));
            }
            transaction.runs().update(Samples.changed(Samples.run(new RunId(3), "branch-1-3"), 9_000));
        });
        Run ended = read(transaction -> transaction.runs().find(new RunId(3)).orElseThrow());
        RunFilter ofProject = new RunFilter(ProjectLimit.to(Samples.PROJECT), Optional.empty(), "");
        assertEquals(List.of(6L, 5L), filtered(ofProject, Long.MAX_VALUE, 2));
        assertEquals(List.of(4L, 3L), filtered(ofProject, 5, 2));
        assertEquals(
                List.of(),
                filtered(new RunFilter(ProjectLimit.to(new ProjectId(99)), Optional.empty(), ""), Long.MAX_VALUE, 10));
        RunFilter ofStatus = new RunFilter(ProjectLimit.NONE, Optional.of(ended.status()), "");
        assertEquals(List.of(3L), filtered(ofStatus, Long.MAX_VALUE, 10), "the status moved, and its index with it");
        assertEquals(
                List.of(3L),
                filtered(
                        new RunFilter(ProjectLimit.to(Samples.PROJECT), Optional.of(ended.status()), "branch-1-3"),
                        Long.MAX_VALUE,
                        10));
        String ticket = ended.unit().ticket();
        assertEquals(
                List.of(6L, 5L, 4L),
                filtered(new RunFilter(ProjectLimit.NONE, Optional.empty(), ticket), Long.MAX_VALUE, 3));
        assertEquals(
                List.of(2L),
                filtered(new RunFilter(ProjectLimit.NONE, Optional.empty(), "branch-0-2"), Long.MAX_VALUE, 3));
    }

    private List<Long> filtered(RunFilter filter, long before, int limit) {
        return read(transaction -> transaction.runs().page(filter, before, limit).stream()
                .map(run -> run.id().value())
                .toList());
    }

    @Test
    default void the_live_runs_of_a_key_are_paged_newest_first() {
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.keys().insert(Samples.key(new KeyId(12), "2"));
            for (int id = 1; id <= 5; id++) {
                transaction.runs().insert(Samples.run(new RunId(id), "branch-" + id));
            }
            transaction.runs().update(Samples.changed(Samples.run(new RunId(4), "branch-4"), 9_000));
        });
        assertEquals(List.of(5L, 3L), liveOf(Samples.KEY, Long.MAX_VALUE, 2));
        assertEquals(List.of(2L, 1L), liveOf(Samples.KEY, 3, 10));
        assertEquals(List.of(), liveOf(Samples.KEY, 1, 10));
        assertEquals(List.of(), liveOf(new KeyId(12), Long.MAX_VALUE, 10));
    }

    private List<Long> liveOf(KeyId key, long before, int limit) {
        return read(transaction -> transaction.runs().liveOf(key, before, limit).stream()
                .map(run -> run.id().value())
                .toList());
    }

    private List<Long> runIds(long before, int limit) {
        return read(transaction -> transaction.runs().page(before, limit).stream()
                .map(run -> run.id().value())
                .toList());
    }
}
