package dev.waybill.storage.reply;

import dev.waybill.workflow.reply.SavedReply;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements over {@code saved_reply}. */
@RegisterRowMapper(ReplySql.ReplyMapper.class)
public interface ReplySql {
    @SqlQuery("SELECT name, comment FROM saved_reply WHERE workspace_id = ? ORDER BY name")
    List<SavedReply> list(long workspace);

    @SqlUpdate("""
            INSERT INTO saved_reply (workspace_id, name, comment) VALUES (?, ?, ?)
            ON CONFLICT (workspace_id, name) DO UPDATE SET comment = excluded.comment
            """)
    void put(long workspace, String name, String comment);

    @SqlUpdate("DELETE FROM saved_reply WHERE workspace_id = ? AND name = ?")
    int delete(long workspace, String name);

    /** Reads a reply by position. */
    final class ReplyMapper implements RowMapper<SavedReply> {
        @Override
        public SavedReply map(ResultSet row, StatementContext context) throws SQLException {
            return new SavedReply(row.getString(1), row.getString(2));
        }
    }
}
