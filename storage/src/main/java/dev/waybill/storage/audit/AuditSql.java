package dev.waybill.storage.audit;

import dev.waybill.workflow.ledger.AuditStore;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements over {@code audit_entry} and {@code head}; the writer keeps the constants prepared. */
@RegisterRowMapper(AuditRowMapper.class)
public interface AuditSql {
    /** What of an entry is chained, and the personal part; then what only an event has. */
    String COLUMNS = """
            sequence, at_ms, actor_kind, actor_id, action, run_id, target, detail, text_commitment, commitment, hash,
            salt, address, user_agent
            """;

    String COLUMNS_AND_TEXT = COLUMNS + ", text_salt, text ";

    String INSERT = "INSERT INTO audit_entry (workspace_id, " + COLUMNS_AND_TEXT + """
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    String HEAD = "SELECT sequence, hash, state FROM head WHERE workspace_id = ?";

    String INSERT_HEAD = "INSERT INTO head (workspace_id, sequence, hash, state) VALUES (?, ?, ?, ?)";

    String UPDATE_HEAD = "UPDATE head SET sequence = ?, hash = ?, state = ? WHERE workspace_id = ?";

    /** Every entry in order; for the verifier, which reads them one by one. */
    String LOG = "SELECT " + COLUMNS_AND_TEXT + "FROM audit_entry WHERE workspace_id = ? ORDER BY sequence";

    /** How many entries the timelines show: counted in their index, not in the log. */
    String COUNT_EVENTS = "SELECT COUNT(*) FROM audit_entry WHERE workspace_id = ? AND run_id > 0";

    String HASH = "SELECT hash FROM audit_entry WHERE workspace_id = ? AND sequence = ?";

    /** What {@code audit_entry_of_action} leaves out, in its very words: a partial index serves no other query. */
    String NOT_ROUTINE = """
            action NOT IN ('status_changed', 'phase_changed', 'message_reported', 'counters_reported', 'head_moved',
                'build_reported', 'test_reported', 'lint_reported', 'typecheck_reported', 'log_lines_withheld', 'scope_read',
                'guard_heard')
            """;

    String BEFORE = " AND sequence < ? ORDER BY sequence DESC LIMIT ?";

    String ROWS = "SELECT " + COLUMNS_AND_TEXT + "FROM audit_entry WHERE workspace_id = ?";

    /** Every entry after one in order, so many at most; for a verifier that goes on where it was. */
    String LOG_FROM = ROWS + " AND sequence > ? ORDER BY sequence LIMIT ?";

    /** The first entry at a place or after it: an old prefix may be gone. */
    String MOMENT = "SELECT sequence, at_ms FROM audit_entry WHERE workspace_id = ? AND sequence >= ?"
            + " ORDER BY sequence LIMIT 1";

    @SqlQuery(ROWS + BEFORE)
    List<AuditStore.Row> page(long workspace, long before, int limit);

    @SqlQuery(ROWS + " AND run_id = ? AND run_id > 0" + BEFORE)
    List<AuditStore.Row> pageOfRun(long workspace, long run, long before, int limit);

    @SqlQuery(ROWS + " AND target = ? AND target <> ''" + BEFORE)
    List<AuditStore.Row> pageOfTarget(long workspace, String target, long before, int limit);

    @SqlQuery(ROWS + " AND action = ? AND " + NOT_ROUTINE + BEFORE)
    List<AuditStore.Row> pageOfAction(long workspace, String action, long before, int limit);

    @SqlQuery(ROWS + " AND actor_kind = 'member' AND actor_id = ?" + BEFORE)
    List<AuditStore.Row> pageOfMember(long workspace, long member, long before, int limit);
}
