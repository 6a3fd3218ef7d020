package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.workflow.budget.Spent;
import org.junit.jupiter.api.Test;

/** What keys took. */
interface BudgetStoreContract extends OpenedWorkspace {
    @Test
    default void a_budget_that_nobody_asked_for_is_whole() {
        assertEquals(
                new Spent(7, 0, 0, false),
                read(transaction -> transaction.budgets().of(7)));
    }

    @Test
    default void a_budget_is_kept_as_it_was_put_last() {
        Spent key = new Spent(7, 480_000, 123_456_789_012L, false);
        Spent all = new Spent(Spent.WORKSPACE, 480_000, 9, true);
        write(transaction -> {
            transaction.budgets().put(new Spent(7, 479_999, 1, true));
            transaction.budgets().put(key);
            transaction.budgets().put(all);
        });
        assertEquals(key, read(transaction -> transaction.budgets().of(7)));
        assertEquals(all, read(transaction -> transaction.budgets().of(Spent.WORKSPACE)));
        assertThrows(
                RuntimeException.class,
                () -> read(transaction -> {
                    transaction.budgets().put(key);
                    return key;
                }));
    }
}
