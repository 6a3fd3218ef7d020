package dev.waybill.storage.audit;

import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.ledger.AuditStore;
import dev.waybill.workflow.ledger.AuditWalk;
import java.util.List;

/** The log of one database. */
public final class AuditRows implements AuditStore {
    private final Session session;
    private final AuditSql sql;

    public AuditRows(Session session) {
        this.session = session;
        this.sql = session.attach(AuditSql.class);
    }

    @Override
    public List<Row> page(AuditWalk walk, long before, int limit) {
        long workspace = session.workspace();
        return switch (walk) {
            case AuditWalk.All ignored -> sql.page(workspace, before, limit);
            case AuditWalk.OfRun of -> sql.pageOfRun(workspace, of.run().value(), before, limit);
            case AuditWalk.OfTarget of -> sql.pageOfTarget(workspace, of.target(), before, limit);
            case AuditWalk.OfAction of -> sql.pageOfAction(workspace, of.action(), before, limit);
            case AuditWalk.OfMember of ->
                sql.pageOfMember(workspace, of.member().value(), before, limit);
        };
    }

    /** Halves what lies between the log's ends: each look is one step down the primary key. */
    @Override
    public long firstSince(long millis) {
        List<Row> latest = page(AuditWalk.ALL, Long.MAX_VALUE, 1);
        if (latest.isEmpty() || latest.getFirst().entry().atMillis() < millis) {
            return Long.MAX_VALUE;
        }
        long low = 1;
        long high = latest.getFirst().entry().sequence();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (atMillis(middle) < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long atMillis(long sequence) {
        return session.kept(AuditSql.MOMENT)
                .number(session.workspace())
                .number(sequence)
                .find(row -> row.getLong(2))
                .orElse(Long.MAX_VALUE);
    }
}
