package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.budget.BudgetLimits;
import dev.waybill.workflow.budget.Spent;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.run.Run;

/**
 * Takes bytes out of a key's and its workspace's budget of this hour, for a server that spends them call by call. What
 * was taken is kept before it is spent, so that neither a second server on the data folder nor a restart gives a byte
 * twice.
 */
public final class TakeBudget {
    /** Live runs that are told when their key's budget is spent: more than an agent has at once. */
    private static final int RUNS_TOLD = 10;

    private final Ledger ledger;

    /** Which budget ran out first. */
    public enum Limit {
        KEY,
        WORKSPACE
    }

    /**
     * What was taken.
     *
     * @param bytes      as many as were wished for, or all that was left
     * @param hour       in which they may be spent
     * @param resetMillis when the next hour's budget begins, milliseconds since 1970
     * @param tighter    the budget of which less is left
     */
    public record Taken(long bytes, long hour, long resetMillis, Limit tighter) {}

    public TakeBudget(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Takes bytes. Where fewer than {@code least} are left they are taken all the same, and that the budget is spent is
     * kept, once an hour.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code UNAUTHENTICATED}
     */
    public Taken take(Caller caller, long least, long wish, BudgetLimits limits) {
        return ledger.write(caller.workspace(), transaction -> {
            Admission.admit(transaction, caller);
            long hour = Spent.hourOf(transaction.nowMillis());
            Spent key = transaction.budgets().of(caller.key().value()).in(hour);
            Spent workspace = transaction.budgets().of(Spent.WORKSPACE).in(hour);
            long ofKey = key.left(limits.keyBytes());
            long ofWorkspace = workspace.left(limits.workspaceBytes());
            long bytes = Math.min(wish, Math.min(ofKey, ofWorkspace));
            Limit tighter = ofKey <= ofWorkspace ? Limit.KEY : Limit.WORKSPACE;
            boolean spent = bytes < least;
            boolean keySpent = spent && tighter == Limit.KEY;
            boolean workspaceSpent = spent && tighter == Limit.WORKSPACE;
            if ((keySpent && !key.told()) || (workspaceSpent && !workspace.told())) {
                tell(transaction, caller, tighter, limits, Spent.endOf(hour));
            }
            put(transaction, key.plus(bytes), keySpent);
            put(transaction, workspace.plus(bytes), workspaceSpent);
            return Answer.granted(new Taken(bytes, hour, Spent.endOf(hour), tighter));
        });
    }

    /**
     * Puts back what was taken and not spent.
     *
     * @param bytes negative for what was spent beyond it: it is taken now, whatever is left
     * @param hour  in which it was taken; of another one nothing is left to put back into
     */
    public void settle(Caller caller, long bytes, long hour) {
        ledger.write(caller.workspace(), transaction -> {
            if (hour == Spent.hourOf(transaction.nowMillis())) {
                for (long row : new long[] {caller.key().value(), Spent.WORKSPACE}) {
                    transaction
                            .budgets()
                            .put(transaction.budgets().of(row).in(hour).plus(-bytes));
                }
            }
            return Answer.granted(true);
        });
    }

    private static void put(WriteTransaction transaction, Spent row, boolean spent) {
        transaction.budgets().put(spent ? row.toldOf() : row);
    }

    private static void tell(
            WriteTransaction transaction, Caller caller, Limit limit, BudgetLimits limits, long resetMillis) {
        boolean ofKey = limit == Limit.KEY;
        String detail = new Detail()
                .with("budget", ofKey ? "key" : "workspace")
                .with("bytes_per_hour", ofKey ? limits.keyBytes() : limits.workspaceBytes())
                .with("reset_at_ms", resetMillis)
                .json();
        for (Run run : transaction.runs().liveOf(caller.key(), Long.MAX_VALUE, RUNS_TOLD)) {
            transaction.record(
                    caller.actor(), caller.origin(), run.id(), EventDraft.of(EventType.BUDGET_EXHAUSTED, detail));
        }
        transaction.record(
                caller.actor(),
                caller.origin(),
                new AuditNote(
                        AuditAction.BUDGET_SPENT,
                        ofKey ? caller.key().text() : caller.workspace().text(),
                        detail));
    }
}
