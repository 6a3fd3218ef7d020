package dev.waybill.storage.notice;

import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.notice.Notice;
import dev.waybill.workflow.notice.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a notice by position. */
public final class NoticeMapper implements RowMapper<Notice> {
    static final Words<NoticeKind> KINDS = Words.of(NoticeKind.class);

    @Override
    public Notice map(ResultSet row, StatementContext context) throws SQLException {
        long checkpoint = row.getLong(5);
        return new Notice(
                row.getLong(1),
                KINDS.parse(row.getString(2)),
                new ProjectId(row.getLong(3)),
                new RunId(row.getLong(4)),
                checkpoint == 0 ? Optional.empty() : Optional.of(new CheckpointId(checkpoint)),
                row.getLong(6),
                row.getLong(7));
    }
}
