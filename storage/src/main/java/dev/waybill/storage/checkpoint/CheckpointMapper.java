package dev.waybill.storage.checkpoint;

import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.workspace.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a checkpoint from the columns of {@link CheckpointSql#COLUMNS}, by position. */
public final class CheckpointMapper implements RowMapper<Checkpoint> {
    private static final Words<CheckpointKind> KINDS = Words.of(CheckpointKind.class);
    private static final Words<CheckpointState> STATES = Words.of(CheckpointState.class);
    private static final Words<Grade> GRADES = Words.of(Grade.class);

    @Override
    public Checkpoint map(ResultSet row, StatementContext context) throws SQLException {
        return new Checkpoint(
                new CheckpointId(row.getLong(1)),
                new RunId(row.getLong(2)),
                new KeyId(row.getLong(3)),
                KINDS.parse(row.getString(4)),
                STATES.parse(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                GRADES.parse(row.getString(10)),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13),
                row.getInt(14) == 1,
                row.getString(15),
                row.getString(16),
                row.getLong(17),
                row.getLong(18),
                row.getInt(19));
    }
}
