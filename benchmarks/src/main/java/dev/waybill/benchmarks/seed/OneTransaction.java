package dev.waybill.benchmarks.seed;

import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.refusal.Answer;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ledger whose calls all take place in a transaction that is open already: a thousand use cases for one commit. Every
 * row, event and link of the chain is made by the real ledger below; only the commits are fewer.
 */
final class OneTransaction implements Ledger {
    private final Ledger ledger;
    private final WorkspaceId workspace;
    private @Nullable WriteTransaction open;

    OneTransaction(Ledger ledger, WorkspaceId workspace) {
        this.ledger = ledger;
        this.workspace = workspace;
    }

    /** Runs {@code calls}, which call this ledger, and commits. */
    void commit(Runnable calls) {
        ledger.write(workspace, transaction -> {
            open = transaction;
            try {
                calls.run();
            } finally {
                open = null;
            }
            return Answer.granted(true);
        });
    }

    /** Reads what is committed. */
    <R> R read(Query<R> query) {
        return ledger.read(workspace, query);
    }

    /** The one that is open: within {@link #commit} only. */
    WriteTransaction transaction() {
        return Objects.requireNonNull(open);
    }

    @Override
    public <R> R write(WorkspaceId ofThis, Work<R> work) {
        return work.in(transaction()).orThrow();
    }

    @Override
    public <R> R read(WorkspaceId ofThis, Query<R> query) {
        return query.in(transaction());
    }

    @Override
    public long version(WorkspaceId ofThis) {
        return ledger.version(ofThis);
    }

    @Override
    public long awaitChange(WorkspaceId ofThis, long seen, Duration limit) throws InterruptedException {
        return ledger.awaitChange(ofThis, seen, limit);
    }
}
