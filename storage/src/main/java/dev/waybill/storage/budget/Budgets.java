package dev.waybill.storage.budget;

import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.budget.BudgetStore;
import dev.waybill.workflow.budget.Spent;

/** The budgets of a workspace's keys. */
public final class Budgets implements BudgetStore {
    private static final String FIND = "SELECT hour, bytes, told FROM budget WHERE workspace_id = ? AND key_id = ?";

    private static final String PUT = """
            INSERT INTO budget (workspace_id, key_id, hour, bytes, told) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (workspace_id, key_id) DO UPDATE
            SET hour = excluded.hour, bytes = excluded.bytes, told = excluded.told
            """;

    private final Session session;

    public Budgets(Session session) {
        this.session = session;
    }

    @Override
    public Spent of(long key) {
        return session.kept(FIND)
                .number(session.workspace())
                .number(key)
                .find(row -> new Spent(key, row.getLong(1), row.getLong(2), row.getInt(3) == 1))
                .orElse(new Spent(key, 0, 0, false));
    }

    @Override
    public void put(Spent spent) {
        session.requireWritable();
        session.kept(PUT)
                .number(session.workspace())
                .number(spent.key())
                .number(spent.hour())
                .number(spent.bytes())
                .number(spent.told() ? 1 : 0)
                .update();
    }
}
