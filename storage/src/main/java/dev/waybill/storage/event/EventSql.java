package dev.waybill.storage.event;

import dev.waybill.workflow.event.Event;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The statements over the events in {@code audit_entry}. That a run's id is above 0 is said each time: it is what lets
 * SQLite use the index of the timelines.
 */
@RegisterRowMapper(EventMapper.class)
public interface EventSql {
    String COLUMNS = "run_id, sequence, at_ms, action, actor_kind, actor_id, detail, text ";

    @SqlQuery("SELECT " + COLUMNS + """
            FROM audit_entry
            WHERE workspace_id = ? AND run_id = ? AND run_id > 0 AND sequence > ?
            ORDER BY sequence
            LIMIT ?
            """)
    List<Event> page(long workspace, long run, long after, int limit);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM audit_entry
            WHERE workspace_id = ? AND sequence > ? AND run_id > 0
            ORDER BY sequence
            LIMIT ?
            """)
    List<Event> pageOfAll(long workspace, long after, int limit);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM audit_entry
            WHERE workspace_id = ? AND run_id = ? AND run_id > 0 AND sequence < ?
            ORDER BY sequence DESC
            LIMIT ?
            """)
    List<Event> latest(long workspace, long run, long before, int limit);
}
