package dev.waybill.storage.audit;

import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.ActorKind;
import dev.waybill.workflow.audit.AuditEntry;
import dev.waybill.workflow.ledger.AuditStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads an entry from the columns of {@link AuditSql#COLUMNS}, by position. */
public final class AuditRowMapper implements RowMapper<AuditStore.Row> {
    private static final Words<ActorKind> ACTORS = Words.of(ActorKind.class);

    @Override
    public AuditStore.Row map(ResultSet row, StatementContext context) throws SQLException {
        return new AuditStore.Row(entry(row), row.getString(13), row.getString(14), row.getString(16));
    }

    /** The entry as it is chained. */
    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                row.getLong(2),
                new Actor(ACTORS.parse(row.getString(3)), row.getLong(4)),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getBytes(9),
                row.getBytes(10),
                row.getBytes(11));
    }
}
