package dev.waybill.storage.quorum;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.quorum.Approval;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads an approval by position. */
public final class ApprovalMapper implements RowMapper<Approval> {
    @Override
    public Approval map(ResultSet row, StatementContext context) throws SQLException {
        return new Approval(new MemberId(row.getLong(1)), row.getLong(2), row.getString(3));
    }
}
