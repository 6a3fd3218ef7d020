package dev.waybill.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.workflow.budget.BudgetLimits;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TakeBudgetTest {
    private static final BudgetLimits LIMITS = new BudgetLimits(1000, 1500);

    private final Office office = new Office();
    private final TakeBudget budget = new TakeBudget(office.ledger);

    @Test
    void givesWhatIsWishedForAndThenWhatIsLeft() {
        assertEquals(600, take(10, 600));
        assertEquals(400, take(10, 600));
        assertEquals(0, take(10, 600));
    }

    @Test
    void allKeysTogetherGetNoMoreThanTheWorkspaceHas() {
        Caller other = office.limitedTo("");
        assertEquals(1000, take(10, 1000));
        TakeBudget.Taken taken = budget.take(other, 600, 1000, LIMITS);
        assertEquals(500, taken.bytes());
        assertEquals(TakeBudget.Limit.WORKSPACE, taken.tighter());
    }

    @Test
    void beginsAnewWithTheHour() {
        TakeBudget.Taken first = budget.take(office.agent, 1, 1000, LIMITS);
        office.clock.advance(Duration.ofHours(1));
        TakeBudget.Taken next = budget.take(office.agent, 1, 1000, LIMITS);
        assertEquals(1000, next.bytes());
        assertEquals(first.hour() + 1, next.hour());
        assertEquals(first.resetMillis() + Duration.ofHours(1).toMillis(), next.resetMillis());
    }

    @Test
    void whatWasNotSpentGoesBackAndWhatWasOwedIsTaken() {
        TakeBudget.Taken taken = budget.take(office.agent, 1, 1000, LIMITS);
        budget.settle(office.agent, 300, taken.hour());
        assertEquals(300, take(1, 1000));
        budget.settle(office.agent, -50, taken.hour());
        budget.settle(office.agent, 50, taken.hour());
        assertEquals(0, take(1, 1000), "what was owed had gone past the limit");
        budget.settle(office.agent, 300, taken.hour() - 1);
        assertEquals(0, take(1, 1000), "another hour's bytes are worth nothing");
    }

    @Test
    void thatItIsSpentIsKeptOnceAnHourInTheLiveRunsAndTheLog() {
        Handle handle = office.start("feature");
        take(1, 1000);
        assertEquals(EventType.RUN_STARTED, office.lastEvent(handle).type());
        take(1, 1000);
        take(1, 1000);
        assertEquals(EventType.BUDGET_EXHAUSTED, office.lastEvent(handle).type());
        long entries = office.ledger.read(
                office.workspace,
                transaction -> transaction.audit().page(Long.MAX_VALUE, 100).stream()
                        .filter(row -> row.entry().action().equals("budget_spent"))
                        .count());
        assertEquals(1, entries);
        assertEquals(
                1,
                office.timeline(handle).stream()
                        .filter(type -> type == EventType.BUDGET_EXHAUSTED)
                        .count());
    }

    @Test
    void aRevokedKeyTakesNothing() {
        office.revokeKey();
        assertThrows(RefusedException.class, () -> take(1, 10));
    }

    private long take(long least, long wish) {
        return budget.take(office.agent, least, wish, LIMITS).bytes();
    }
}
