package dev.waybill.storage.notice;

import dev.waybill.workflow.notice.Notice;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements over {@code notice} and {@code notice_read}; the writer keeps the constants prepared. */
@RegisterRowMapper(NoticeMapper.class)
public interface NoticeSql {
    String PUT = """
            INSERT INTO notice (workspace_id, sequence, topic, kind, project_id, run_id, checkpoint_id, times, at_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)
            ON CONFLICT (workspace_id, topic) DO UPDATE
            SET sequence = excluded.sequence, kind = excluded.kind, times = notice.times + 1, at_ms = excluded.at_ms
            """;

    String DROP = "DELETE FROM notice WHERE workspace_id = ? AND topic = ?";

    /** The oldest stand first in the table: a look at a few of them finds those whose time is over. */
    String FORGET = """
            DELETE FROM notice
            WHERE workspace_id = ? AND at_ms < ? AND sequence IN
                (SELECT sequence FROM notice WHERE workspace_id = ? ORDER BY sequence LIMIT 20)
            """;

    String READ_TO = "SELECT sequence FROM notice_read WHERE workspace_id = ? AND member_id = ?";

    String MARK_READ = """
            INSERT INTO notice_read (workspace_id, member_id, sequence) VALUES (?, ?, ?)
            ON CONFLICT (workspace_id, member_id) DO UPDATE SET sequence = excluded.sequence
            """;

    @SqlQuery("""
            SELECT sequence, kind, project_id, run_id, checkpoint_id, times, at_ms
            FROM notice
            WHERE workspace_id = ? AND sequence < ?
            ORDER BY sequence DESC
            LIMIT ?
            """)
    List<Notice> page(long workspace, long before, int limit);
}
