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

    @SqlQuery("SELECT " + COLUMNS_AND_TEXT + """
            FROM audit_entry
            WHERE workspace_id = ? AND sequence < ?
            ORDER BY sequence DESC
            LIMIT ?
            """)
    List<AuditStore.Row> page(long workspace, long before, int limit);
}
