package dev.waybill.storage.event;

import dev.waybill.workflow.event.Event;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements over {@code event}. */
@RegisterRowMapper(EventMapper.class)
public interface EventSql {
    String COLUMNS = "e.run_id, e.sequence, e.at_ms, e.type, e.actor_kind, e.actor_id, e.detail, e.text";

    String INSERT = """
            INSERT INTO event (
                workspace_id, run_id, sequence, at_ms, type, actor_kind, actor_id, detail,
                text, text_salt, text_commitment
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @SqlQuery("SELECT " + COLUMNS + """
             FROM event e
            WHERE e.workspace_id = ? AND e.run_id = ? AND e.sequence > ?
            ORDER BY e.sequence
            LIMIT ?
            """)
    List<Event> page(long workspace, long run, long after, int limit);

    /** In the order of the log, which is the only one that is clustered by sequence. */
    @SqlQuery("SELECT " + COLUMNS + """
             FROM audit_entry a
            JOIN event e ON e.workspace_id = a.workspace_id AND e.run_id = a.run_id AND e.sequence = a.sequence
            WHERE a.workspace_id = ? AND a.sequence > ? AND a.run_id > 0
            ORDER BY a.sequence
            LIMIT ?
            """)
    List<Event> pageOfAll(long workspace, long after, int limit);
}
