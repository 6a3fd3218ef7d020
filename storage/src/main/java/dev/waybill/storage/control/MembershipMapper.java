package dev.waybill.storage.control;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.person.Membership;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads where a membership leads. */
public final class MembershipMapper implements RowMapper<Membership> {
    @Override
    public Membership map(ResultSet row, StatementContext context) throws SQLException {
        return new Membership(new WorkspaceId(row.getLong(1)), new MemberId(row.getLong(2)));
    }
}
