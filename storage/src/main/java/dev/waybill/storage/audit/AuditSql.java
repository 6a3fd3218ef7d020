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

    @SqlQuery("SELECT " + COLUMNS + """
            FROM audit_entry
            WHERE workspace_id = ? AND sequence < ?
            ORDER BY sequence DESC
            LIMIT ?
            """)
    List<AuditStore.Row> page(long workspace, long before, int limit);
}
