package dev.waybill.storage.run;

import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.Hold;
import dev.waybill.workflow.run.Progress;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.run.WorkUnit;
import dev.waybill.workflow.workspace.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a run from the columns of {@link RunSql#COLUMNS}, by position. */
public final class RunMapper implements RowMapper<Run> {
    static final Words<RunStatus> STATUSES = Words.of(RunStatus.class);
    static final Words<Grade> GRADES = Words.of(Grade.class);

    @Override
    public Run map(ResultSet row, StatementContext context) throws SQLException {
        return read(row);
    }

    static Run read(ResultSet row) throws SQLException {
        return new Run(
                new RunId(row.getLong(1)),
                new ProjectId(row.getLong(2)),
                new KeyId(row.getLong(3)),
                new WorkUnit(row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8)),
                new Progress(
                        STATUSES.parse(row.getString(9)),
                        row.getString(10),
                        new Counters(row.getLong(11), row.getLong(12), row.getLong(13), row.getLong(14)),
                        row.getString(15),
                        row.getString(16),
                        row.getString(17),
                        row.getString(18),
                        row.getInt(19)),
                new Hold(
                        row.getLong(20),
                        row.getInt(21),
                        GRADES.parse(row.getString(22)),
                        row.getString(23),
                        row.getString(24)),
                row.getLong(25),
                row.getLong(26),
                row.getLong(27));
    }
}
