package dev.waybill.storage.audit;

import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.ledger.AuditStore;
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
    public List<Row> page(long before, int limit) {
        return sql.page(session.workspace(), before, limit);
    }
}
