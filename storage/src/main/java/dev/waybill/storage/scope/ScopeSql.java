package dev.waybill.storage.scope;

import dev.waybill.workflow.scope.ScopeVersion;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements over {@code scope_manifest} and {@code scope_pattern}. */
public interface ScopeSql {
    @SqlQuery("SELECT at_ms FROM scope_manifest WHERE workspace_id = ? AND project_id = ? AND digest = ?")
    Optional<Long> find(long workspace, long project, String digest);

    @SqlQuery("""
            SELECT pattern
            FROM scope_pattern
            WHERE workspace_id = ? AND project_id = ? AND digest = ? AND access = ?
            ORDER BY pattern
            """)
    List<String> patterns(long workspace, long project, String digest, String access);

    @SqlUpdate("""
            INSERT INTO scope_manifest (workspace_id, project_id, digest, at_ms)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (workspace_id, project_id, digest) DO NOTHING
            """)
    int insert(long workspace, long project, String digest, long atMillis);

    /** Inside the writer's transaction, so Jdbi must not begin one. */
    @SqlBatch(transactional = false, value = """
            INSERT INTO scope_pattern (workspace_id, project_id, digest, access, pattern)
            VALUES (:workspace, :project, :digest, :access, :pattern)
            """)
    void insertPatterns(long workspace, long project, String digest, String access, List<String> pattern);

    /** The number after the last one, within the writer's transaction. */
    @SqlUpdate("""
            INSERT INTO scope_version (workspace_id, project_id, number, digest, at_ms, member_id)
            SELECT :workspace, :project, COALESCE(MAX(number), 0) + 1, :digest, :atMillis, :member
            FROM scope_version
            WHERE workspace_id = :workspace AND project_id = :project
            """)
    void insertVersion(long workspace, long project, String digest, long atMillis, long member);

    @RegisterRowMapper(ScopeVersionMapper.class)
    @SqlQuery("""
            SELECT number, digest, at_ms, member_id
            FROM scope_version
            WHERE workspace_id = ? AND project_id = ? AND number < ?
            ORDER BY number DESC
            LIMIT ?
            """)
    List<ScopeVersion> versions(long workspace, long project, long before, int limit);

    /** Patterns and versions go with it: the foreign keys cascade. */
    @SqlUpdate("DELETE FROM scope_manifest WHERE workspace_id = ? AND project_id = ?")
    void deleteAll(long workspace, long project);
}
