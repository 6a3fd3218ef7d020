package dev.waybill.storage.audit;

import dev.waybill.workflow.ledger.AuditStore;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements over {@code audit_entry} and {@code head}; the writer keeps the constants prepared. */
@RegisterRowMapper(AuditRowMapper.class)
public interface AuditSql {
    String COLUMNS = """
            sequence, at_ms, actor_kind, actor_id, action, run_id, target, detail, subject_digest, commitment, hash,
            salt, address, user_agent
            """;

    String INSERT = "INSERT INTO audit_entry (workspace_id, " + COLUMNS + """
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    String HEAD = "SELECT sequence, hash, state FROM head WHERE workspace_id = ?";

    String INSERT_HEAD = "INSERT INTO head (workspace_id, sequence, hash, state) VALUES (?, ?, ?, ?)";

    String UPDATE_HEAD = "UPDATE head SET sequence = ?, hash = ?, state = ? WHERE workspace_id = ?";

    /** Every entry in order, with its event; for the verifier, which reads them one by one. */
    String LOG = """
            SELECT a.sequence, a.at_ms, a.actor_kind, a.actor_id, a.action, a.run_id, a.target, a.detail,
                   a.subject_digest, a.commitment, a.hash, a.salt, a.address, a.user_agent,
                   e.type, e.at_ms, e.actor_kind, e.actor_id, e.detail, e.text, e.text_salt, e.text_commitment
            FROM audit_entry a
            LEFT JOIN event e ON e.workspace_id = a.workspace_id AND e.run_id = a.run_id AND e.sequence = a.sequence
            WHERE a.workspace_id = ?
            ORDER BY a.sequence
            """;

    /** The same for a database without events. */
    String LOG_WITHOUT_EVENTS = "SELECT " + COLUMNS + """
            , NULL AS type
            FROM audit_entry
            WHERE workspace_id = ?
            ORDER BY sequence
            """;

    String COUNT_EVENTS = "SELECT COUNT(*) FROM event WHERE workspace_id = ?";

    String HASH = "SELECT hash FROM audit_entry WHERE workspace_id = ? AND sequence = ?";

    @SqlQuery("SELECT " + COLUMNS + """
            FROM audit_entry
            WHERE workspace_id = ? AND sequence < ?
            ORDER BY sequence DESC
            LIMIT ?
            """)
    List<AuditStore.Row> page(long workspace, long before, int limit);
}
