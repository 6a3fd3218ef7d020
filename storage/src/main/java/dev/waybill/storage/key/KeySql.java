package dev.waybill.storage.key;

import dev.waybill.workflow.key.PluginKey;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements over {@code plugin_key}. {@link #FIND} is kept prepared; the rest goes through Jdbi. */
@RegisterRowMapper(KeyMapper.class)
public interface KeySql {
    String COLUMNS = "id, name, hash, owner_id, maker_id, project_id, created_at_ms, expires_at_ms, revoked_at_ms ";

    String FIND = "SELECT " + COLUMNS + "FROM plugin_key WHERE workspace_id = ? AND id = ?";

    @SqlQuery("SELECT " + COLUMNS + """
            FROM plugin_key
            WHERE workspace_id = ? AND hash = ? AND revoked_at_ms = 0
            ORDER BY id DESC
            LIMIT 1
            """)
    Optional<PluginKey> findByHash(long workspace, String hash);

    @SqlQuery("SELECT " + COLUMNS + "FROM plugin_key WHERE workspace_id = ? ORDER BY id DESC LIMIT ?")
    List<PluginKey> list(long workspace, int limit);

    @SqlUpdate("INSERT INTO plugin_key (workspace_id, " + COLUMNS + """
            ) VALUES (
                :workspace, :id, :name, :hash, :owner, :maker, :project,
                :createdAtMillis, :expiresAtMillis, :revokedAtMillis
            )
            """)
    void insert(long workspace, @BindMethods PluginKey key);

    @SqlUpdate("""
            UPDATE plugin_key
            SET name = :name, hash = :hash, owner_id = :owner, maker_id = :maker, project_id = :project,
                expires_at_ms = :expiresAtMillis, revoked_at_ms = :revokedAtMillis
            WHERE workspace_id = :workspace AND id = :id
            """)
    int update(long workspace, @BindMethods PluginKey key);
}
