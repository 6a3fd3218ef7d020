package dev.waybill.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.storage.kit.Samples;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunFilter;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.ManageProjects;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Addresses of a project with many runs: nobody reads one from the moment that it is disconnected, and all are erased. */
@Timeout(60)
class DroppedAddressesTest {
    @TempDir
    private Path folder;

    private ManyAddresses many;

    @BeforeEach
    void make() {
        many = ManyAddresses.begin(folder);
    }

    @Test
    @Promise("P4")
    void what_is_not_yet_erased_is_read_by_nobody() throws Exception {
        try (DataFolder data = many.open()) {
            ManyAddresses.drop(data);
            assertTrue(many.addressed() > 2, "more than one stretch erases");
            List<Run> read = data.ledger().read(Samples.WORKSPACE, DroppedAddressesTest::everyWay);
            assertTrue(read.size() > 4 * ManyAddresses.RUNS, "each way finds them: " + read.size());
            assertEquals(
                    List.of(),
                    read.stream()
                            .filter(run -> run.project().equals(Samples.PROJECT))
                            .map(run -> run.progress().prUrl())
                            .filter(address -> !address.isEmpty())
                            .toList());
            assertEquals(
                    Optional.of(ManyAddresses.STAYING),
                    data.ledger()
                            .read(
                                    Samples.WORKSPACE,
                                    transaction -> transaction.runs().find(ManyAddresses.STAYING.id())));
        }
    }

    private static List<Run> everyWay(ReadTransaction transaction) {
        int all = 2 * ManyAddresses.RUNS;
        RunId last = new RunId(ManyAddresses.RUNS);
        return Stream.of(
                        transaction.runs().page(Long.MAX_VALUE, all),
                        transaction
                                .runs()
                                .page(new RunFilter(ProjectLimit.NONE, Optional.empty(), ""), Long.MAX_VALUE, all),
                        transaction
                                .runs()
                                .page(
                                        new RunFilter(ProjectLimit.to(Samples.PROJECT), Optional.empty(), ""),
                                        Long.MAX_VALUE,
                                        all),
                        transaction.runs().live(Samples.PROJECT, 0, all),
                        transaction.runs().liveOf(Samples.KEY, Long.MAX_VALUE, all),
                        transaction.runs().find(last).stream().toList(),
                        transaction
                                .runs()
                                .findLive(Samples.KEY, Samples.PROJECT, "branch-" + ManyAddresses.RUNS, "worktree-1")
                                .stream()
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void disconnecting_returns_when_all_are_erased() throws Exception {
        try (DataFolder data = many.open()) {
            new ManageProjects(data.ledger(), new IdMint(SqliteStage.CLOCK, new SecureRandom()))
                    .disconnect(Administrator.operator(Samples.WORKSPACE), "waybill");
            assertEquals(1, many.addressed(), "the other project's stays");
            assertEquals(0, many.left());
        }
        assertFalse(many.named());
    }

    /** As after a crash between the first stretch and the second. */
    @Test
    void the_next_opening_erases_what_is_left() throws Exception {
        try (DataFolder data = many.open()) {
            ManyAddresses.drop(data);
        }
        assertTrue(many.named(), "it is there before");
        try (DataFolder data = many.open()) {
            data.ledger().read(Samples.WORKSPACE, ReadTransaction::policy);
            while (many.left() > 0) {
                Thread.onSpinWait();
            }
        }
        assertEquals(1, many.addressed());
        assertFalse(many.named());
    }
}
