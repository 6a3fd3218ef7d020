package dev.waybill.server.budget;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.budget.BudgetLimits;
import dev.waybill.workflow.budget.Spent;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.CreateWorkspace;
import dev.waybill.workflow.usecase.ManageKeys;
import dev.waybill.workflow.workspace.Grade;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is paid, refused and owed, against a data folder as servers share it. */
final class MeterTest {
    private static final BudgetLimits LIMITS = new BudgetLimits(100_000, 150_000);

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-28T10:15:00Z");
    private final InstantSource clock = () -> now;
    private Optional<DataFolder> data = Optional.empty();
    private Optional<Caller> caller = Optional.empty();

    @BeforeEach
    void makeAKey() {
        DataFolder opened = DataFolder.open(folder.resolve("data"), clock, new SecureRandom(), Settings.DEFAULT);
        data = Optional.of(opened);
        IdMint ids = new IdMint(clock, new SecureRandom());
        var workspace = new CreateWorkspace(opened.control(), opened.ledger(), ids, clock).create("acme", "Acme", "o");
        var key = new ManageKeys(opened.ledger(), opened.control(), ids, new SecureRandom())
                .local(Administrator.operator(workspace.id()));
        Control.Route route = new Control.Route(workspace.id(), key.id());
        caller = Optional.of(
                new Caller(route.workspace(), route.key(), Grade.SERVED, new Origin("127.0.0.1", ""), "", "", ""));
    }

    @AfterEach
    void close() {
        data.orElseThrow().close();
    }

    @Test
    void paysToTheLastByteAndNotOneMore() {
        Meter meter = meter();
        pay(meter, 99_990);
        assertSpent(meter, 11);
        pay(meter, 10);
        assertSpent(meter, 1);
    }

    @Test
    void aRefusalSaysTheLimitWhatIsLeftAndWhenItBeginsAnew() {
        Meter meter = meter();
        pay(meter, 100_000);
        RefusedException spent = assertThrows(RefusedException.class, () -> pay(meter, 7));
        assertEquals(RefusalCode.RATE_LIMITED, spent.refusal().code());
        String message = spent.refusal().message();
        assertTrue(message.contains("100000 bytes an hour"), message);
        assertTrue(message.contains("budget.key_bytes_per_hour"), message);
        assertTrue(message.contains("0 left and this call has 7"), message);
        assertTrue(message.contains("2026-11-28T11:00:00Z, in 2700 s"), message);
    }

    @Test
    void aRefusedCallCountsDoubleAndOneThatWasNotPaidForIsOwed() {
        Meter meter = meter();
        Fare refused = meter.fare(30_000);
        refused.pay(caller.orElseThrow());
        refused.pay(caller.orElseThrow());
        refused.refused(caller.orElseThrow());
        refused.refused(caller.orElseThrow());
        refused.close(caller, true);
        meter.fare(10_000).close(caller, true);
        meter.fare(5_000).close(Optional.empty(), false);
        pay(meter, 15_000);
        assertSpent(meter, 1);
    }

    @Test
    void aServerWithAFarLargerBudgetLeavesASecondOneItsOwn() {
        pay(meter(new BudgetLimits(1_000_000_000_000L, 1_000_000_000_000L)), 100);
        pay(meter(new BudgetLimits(2 * 1024 * 1024, 16 * 1024 * 1024)), 1_800_000);
    }

    @Test
    void whatWasOwedIsPaidFromTheNextHour() {
        Meter meter = meter();
        pay(meter, 100_000);
        meter.fare(20_000).close(caller, true);
        now = now.plus(Duration.ofHours(1));
        pay(meter, 60_000);
        assertSpent(meter, 1);
    }

    @Test
    void twoServersOnOneFolderGiveNoMoreThanOne() {
        Meter one = meter();
        Meter two = meter();
        long given = 0;
        for (int call = 0; call < 300; call++) {
            try {
                pay(call % 2 == 0 ? one : two, 997);
                given += 997;
            } catch (RefusedException spent) {
                assertEquals(RefusalCode.RATE_LIMITED, spent.refusal().code());
            }
        }
        assertTrue(given <= 100_000 && given > 90_000, () -> "a budget of 100000");
    }

    @Test
    void aRestartGivesNothingTwiceAndLosesNothing() {
        Meter first = meter();
        pay(first, 40_000);
        first.close();
        Meter second = meter();
        pay(second, 60_000);
        assertSpent(second, 1);
        second.close();
        assertSpent(meter(), 1);
        assertDoesNotThrow(() -> meter().close());
    }

    @Test
    void aSpentBudgetIsNotAskedOfTheLedgerAgain() {
        Meter meter = meter();
        pay(meter, 100_000);
        assertSpent(meter, 1);
        long before = data.orElseThrow().ledger().version(caller.orElseThrow().workspace());
        assertSpent(meter, 1);
        assertEquals(
                before, data.orElseThrow().ledger().version(caller.orElseThrow().workspace()));
        assertEquals(
                100_000,
                data.orElseThrow()
                        .ledger()
                        .read(
                                caller.orElseThrow().workspace(),
                                transaction -> transaction.budgets().of(Spent.WORKSPACE))
                        .bytes());
    }

    private Meter meter() {
        return meter(LIMITS);
    }

    private Meter meter(BudgetLimits limits) {
        return new Meter(() -> data.orElseThrow().ledger(), limits, clock);
    }

    private void pay(Meter meter, long bytes) {
        meter.fare(bytes).pay(caller.orElseThrow());
    }

    private void assertSpent(Meter meter, long bytes) {
        assertThrows(RefusedException.class, () -> pay(meter, bytes));
    }
}
