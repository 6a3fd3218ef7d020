package dev.waybill.storage.project;

import dev.waybill.workflow.project.Project;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements over {@code project}. */
@RegisterRowMapper(ProjectMapper.class)
public interface ProjectSql {
    String COLUMNS = "id, slug, scope_digest, connected_at_ms, disconnected_at_ms ";

    @SqlQuery("SELECT " + COLUMNS + "FROM project WHERE workspace_id = ? AND id = ?")
    Optional<Project> find(long workspace, long id);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM project
            WHERE workspace_id = ? AND slug = ? AND slug <> '' AND disconnected_at_ms = 0
            """)
    Optional<Project> findBySlug(long workspace, String slug);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM project
            WHERE workspace_id = ? AND slug <> '' AND disconnected_at_ms = 0
            ORDER BY slug
            """)
    List<Project> list(long workspace);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM project
            WHERE workspace_id = ? AND slug > ? AND slug <> '' AND disconnected_at_ms = 0
            ORDER BY slug
            LIMIT ?
            """)
    List<Project> page(long workspace, String after, int limit);

    @SqlUpdate("INSERT INTO project (workspace_id, " + COLUMNS + """
            ) VALUES (:workspace, :id, :slug, :scopeDigest, :connectedAtMillis, :disconnectedAtMillis)
            """)
    void insert(long workspace, @BindMethods Project project);

    @SqlUpdate("""
            UPDATE project
            SET slug = :slug, scope_digest = :scopeDigest, disconnected_at_ms = :disconnectedAtMillis
            WHERE workspace_id = :workspace AND id = :id
            """)
    int update(long workspace, @BindMethods Project project);
}
