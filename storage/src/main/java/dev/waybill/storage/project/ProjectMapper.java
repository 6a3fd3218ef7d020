package dev.waybill.storage.project;

import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.project.Project;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a project from the columns of {@link ProjectSql#COLUMNS}, by position. */
public final class ProjectMapper implements RowMapper<Project> {
    @Override
    public Project map(ResultSet row, StatementContext context) throws SQLException {
        return new Project(
                new ProjectId(row.getLong(1)), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5));
    }
}
