package dev.waybill.workflow.budget;

/** What the keys of one workspace took, inside one transaction. One row a key, however long it lives. */
public interface BudgetStore {
    /**
     * A key's row, or the workspace's; one that was never asked for took nothing.
     *
     * @param key {@link Spent#WORKSPACE} for all keys together
     */
    Spent of(long key);

    /** Writes the row. */
    void put(Spent spent);
}
