package dev.waybill.storage.control;

import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.workspace.Workspace;
import dev.waybill.workflow.workspace.WorkspaceState;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a workspace from the columns of {@link ControlSql#COLUMNS}, by position. */
public final class WorkspaceMapper implements RowMapper<Workspace> {
    static final Words<WorkspaceState> STATES = Words.of(WorkspaceState.class);

    @Override
    public Workspace map(ResultSet row, StatementContext context) throws SQLException {
        return new Workspace(
                new WorkspaceId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                STATES.parse(row.getString(4)),
                row.getLong(5));
    }
}
