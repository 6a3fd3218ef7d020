package dev.waybill.storage.control;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.Control;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads where a key leads. */
public final class RouteMapper implements RowMapper<Control.Route> {
    @Override
    public Control.Route map(ResultSet row, StatementContext context) throws SQLException {
        return read(row);
    }

    static Control.Route read(ResultSet row) throws SQLException {
        return new Control.Route(new WorkspaceId(row.getLong(1)), new KeyId(row.getLong(2)));
    }
}
