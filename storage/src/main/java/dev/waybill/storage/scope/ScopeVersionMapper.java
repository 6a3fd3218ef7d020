package dev.waybill.storage.scope;

import dev.waybill.workflow.scope.ScopeVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a version by its columns' positions. */
public final class ScopeVersionMapper implements RowMapper<ScopeVersion> {
    @Override
    public ScopeVersion map(ResultSet row, StatementContext context) throws SQLException {
        return new ScopeVersion(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4));
    }
}
