package dev.waybill.storage.guard;

import dev.waybill.workflow.guard.GuardCredential;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements over {@code guard_credential}; those over {@code guard_report} and {@code guard_watch} are kept. */
@RegisterRowMapper(GuardMapper.class)
public interface GuardSql {
    String COLUMNS = "id, key_id, project_id, hash, created_at_ms, revoked_at_ms ";

    String TAKE = """
            INSERT INTO guard_report (workspace_id, key_id, report_id, at_ms) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    String FORGET = "DELETE FROM guard_report WHERE workspace_id = ? AND at_ms < ?";

    String WATCH = "SELECT heard_at_ms, dropped FROM guard_watch WHERE workspace_id = ? AND run_id = ?";

    String PUT = """
            INSERT INTO guard_watch (workspace_id, run_id, heard_at_ms, dropped) VALUES (?, ?, ?, ?)
            ON CONFLICT (workspace_id, run_id)
            DO UPDATE SET heard_at_ms = excluded.heard_at_ms, dropped = excluded.dropped
            """;

    @SqlQuery("SELECT " + COLUMNS + "FROM guard_credential WHERE workspace_id = ? AND id = ?")
    Optional<GuardCredential> find(long workspace, long id);

    @SqlQuery("SELECT " + COLUMNS + "FROM guard_credential WHERE workspace_id = ? AND hash = ?")
    Optional<GuardCredential> findByHash(long workspace, String hash);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM guard_credential
            WHERE workspace_id = ? AND key_id = ? AND revoked_at_ms = 0
            ORDER BY id DESC
            LIMIT ?
            """)
    List<GuardCredential> valid(long workspace, long key, int limit);

    @SqlQuery("SELECT " + COLUMNS + "FROM guard_credential WHERE workspace_id = ? ORDER BY id DESC LIMIT ?")
    List<GuardCredential> list(long workspace, int limit);

    @SqlUpdate("INSERT INTO guard_credential (workspace_id, " + COLUMNS + """
            ) VALUES (:workspace, :id, :key, :project, :hash, :createdAtMillis, :revokedAtMillis)
            """)
    void insert(long workspace, @BindMethods GuardCredential credential);

    @SqlUpdate("""
            UPDATE guard_credential
            SET revoked_at_ms = :revokedAtMillis
            WHERE workspace_id = :workspace AND id = :id
            """)
    int update(long workspace, @BindMethods GuardCredential credential);
}
