package dev.waybill.storage.guard;

import dev.waybill.workflow.guard.GuardCredential;
import dev.waybill.workflow.id.GuardId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.key.KeyHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a credential from the columns of {@link GuardSql#COLUMNS}, by position. */
public final class GuardMapper implements RowMapper<GuardCredential> {
    @Override
    public GuardCredential map(ResultSet row, StatementContext context) throws SQLException {
        return new GuardCredential(
                new GuardId(row.getLong(1)),
                new KeyId(row.getLong(2)),
                row.getLong(3),
                new KeyHash(row.getString(4)),
                row.getLong(5),
                row.getLong(6));
    }
}
