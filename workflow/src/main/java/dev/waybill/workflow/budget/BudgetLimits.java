package dev.waybill.workflow.budget;

/**
 * The most that may be taken in one hour of the clock.
 *
 * @param keyBytes       by one plugin key; at least 1
 * @param workspaceBytes by all keys of a workspace; at least 1
 */
public record BudgetLimits(long keyBytes, long workspaceBytes) {
    public BudgetLimits {
        if (keyBytes < 1 || workspaceBytes < 1) {
            throw new IllegalArgumentException("a budget is at least 1 byte");
        }
    }
}
