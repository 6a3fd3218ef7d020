package dev.waybill.server.budget;

import dev.waybill.workflow.budget.BudgetLimits;
import dev.waybill.workflow.budget.Spent;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.TakeBudget;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one key has at hand of this hour's budget. */
final class Purse {
    /** Taken at once, unless a call needs more. */
    private static final long PIECE = 32 * 1024;
    /** Large budgets are taken in larger pieces, so that a busy key rarely waits for one. */
    private static final long PIECES = 64;
    /** A piece is what a second server on the same data folder can't use, so it stays small beside any usual budget. */
    private static final long LARGEST_PIECE = 256 * 1024;

    private final TakeBudget budget;
    private final BudgetLimits limits;
    private long hour = Long.MIN_VALUE;
    /** Below zero where more was heard than was paid for. */
    private long left;

    private boolean dry;
    private TakeBudget.Limit tighter = TakeBudget.Limit.KEY;
    private @Nullable Caller last;

    Purse(TakeBudget budget, BudgetLimits limits) {
        this.budget = budget;
        this.limits = limits;
    }

    synchronized void owe(long bytes) {
        left -= bytes;
    }

    synchronized void pay(Caller caller, long bytes, long now) {
        last = caller;
        begin(Spent.hourOf(now));
        if (left < bytes && !dry) {
            take(caller, bytes);
        }
        if (left < bytes) {
            throw spent(bytes, now);
        }
        left -= bytes;
    }

    /** What is left of another hour is worth nothing; what was owed in it stays owed. */
    private void begin(long now) {
        if (now != hour) {
            hour = now;
            left = Math.min(left, 0);
            dry = false;
        }
    }

    private void take(Caller caller, long bytes) {
        long missing = bytes - left;
        long share = Math.min(limits.keyBytes(), limits.workspaceBytes()) / PIECES;
        long piece = Math.clamp(share, PIECE, LARGEST_PIECE);
        TakeBudget.Taken taken = budget.take(caller, missing, Math.max(missing, piece), limits);
        if (taken.hour() != hour) {
            begin(taken.hour());
        }
        left += taken.bytes();
        tighter = taken.tighter();
        dry = taken.bytes() < missing;
    }

    private RefusedException spent(long bytes, long now) {
        long reset = Spent.endOf(hour);
        boolean ofKey = tighter == TakeBudget.Limit.KEY;
        long limit = ofKey ? limits.keyBytes() : limits.workspaceBytes();
        return new RefusedException(
                RefusalCode.RATE_LIMITED,
                "the byte budget of this " + (ofKey ? "key" : "workspace") + " is spent for this hour: " + limit
                        + " bytes an hour (setting budget." + (ofKey ? "key" : "workspace")
                        + "_bytes_per_hour; a refused call counts double), "
                        + Math.max(0, left) + " left and this call has " + bytes + ". It begins anew at "
                        + Instant.ofEpochMilli(reset) + ", in "
                        + Duration.ofMillis(Math.max(0, reset - now))
                                .plusMillis(999)
                                .toSeconds()
                        + " s: go on with your work and report then");
    }

    /** Whether its hour is over. */
    synchronized boolean over(long now) {
        return Spent.hourOf(now) != hour;
    }

    /** Settles with the ledger; a workspace that is gone or closed by now has no budget to settle. */
    synchronized void close() {
        Caller caller = last;
        if (caller != null && left != 0) {
            try {
                budget.settle(caller, left, hour);
            } catch (RefusedException gone) {
                left = 0;
            }
        }
        left = 0;
        dry = true;
    }
}
