package dev.waybill.storage.control;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.person.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a session from the columns of {@link PeopleSql#SESSION}, by position. */
public final class SessionMapper implements RowMapper<Session> {
    @Override
    public Session map(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                new SessionId(row.getLong(1)),
                new PersonId(row.getLong(2)),
                new KeyHash(row.getString(3)),
                new KeyHash(row.getString(4)),
                row.getLong(5) != 0,
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                new Origin(row.getString(9), row.getString(10)));
    }
}
