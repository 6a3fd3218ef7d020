package dev.waybill.storage.key;

import dev.waybill.workflow.key.ListedKey;
import dev.waybill.workflow.key.PluginKey;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements over {@code plugin_key} and {@code key_use}. Constants are kept prepared; the rest goes through Jdbi. */
@RegisterRowMapper(KeyMapper.class)
@RegisterRowMapper(ListedKeyMapper.class)
public interface KeySql {
    String COLUMNS = "id, name, hash, previous_hash, previous_until_ms, owner_id, maker_id, project_id,"
            + " created_at_ms, expires_at_ms, revoked_at_ms ";

    String FIND = "SELECT " + COLUMNS + "FROM plugin_key WHERE workspace_id = ? AND id = ?";

    String USED = """
            INSERT INTO key_use (workspace_id, key_id, used_at_ms, host_name, host_version) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (workspace_id, key_id) DO UPDATE
            SET used_at_ms = excluded.used_at_ms, host_name = excluded.host_name, host_version = excluded.host_version
            """;

    /** As {@link #USED}, of a use that may not be the last. */
    String USED_EARLIER = USED + " WHERE excluded.used_at_ms > key_use.used_at_ms";

    /** A page of keys, chosen before anything is joined to them. */
    String LISTED = "SELECT k.id, k.name, k.hash, k.previous_hash, k.previous_until_ms, k.owner_id, k.maker_id,"
            + " k.project_id, k.created_at_ms, k.expires_at_ms, k.revoked_at_ms, COALESCE(m.name, ''),"
            + " COALESCE(p.slug, ''), COALESCE(u.used_at_ms, 0), COALESCE(u.host_name, ''),"
            + " COALESCE(u.host_version, '') FROM (";

    String NAMED = """
            ) AS k
            LEFT JOIN member m ON m.workspace_id = k.workspace_id AND m.id = k.owner_id
            LEFT JOIN project p ON p.workspace_id = k.workspace_id AND p.id = k.project_id
            LEFT JOIN key_use u ON u.workspace_id = k.workspace_id AND u.key_id = k.id
            ORDER BY k.id DESC
            """;

    String OF_OWNER = """
            SELECT * FROM plugin_key
            WHERE workspace_id = :workspace AND owner_id = :owner AND id < :before
            ORDER BY id DESC LIMIT :limit
            """;

    String OF_PROJECT = """
            SELECT * FROM plugin_key
            WHERE workspace_id = :workspace AND project_id = :project AND id < :before
            ORDER BY id DESC LIMIT :limit
            """;

    @SqlQuery("SELECT " + COLUMNS + """
            FROM plugin_key
            WHERE workspace_id = ? AND hash = ? AND revoked_at_ms = 0
            ORDER BY id DESC
            LIMIT 1
            """)
    Optional<PluginKey> findByHash(long workspace, String hash);

    @SqlQuery("SELECT " + COLUMNS + "FROM plugin_key WHERE workspace_id = ? ORDER BY id DESC LIMIT ?")
    List<PluginKey> list(long workspace, int limit);

    @SqlQuery("SELECT count(*) FROM (SELECT 1 FROM plugin_key WHERE workspace_id = ? LIMIT ?)")
    int count(long workspace, int most);

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM plugin_key WHERE workspace_id = ? AND hash <> ?)")
    boolean anyOther(long workspace, String hash);

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM plugin_key WHERE workspace_id = ? AND hash <> ? AND revoked_at_ms = 0)")
    boolean anyOpenOther(long workspace, String hash);

    @SqlQuery(LISTED + """
            SELECT * FROM plugin_key WHERE workspace_id = :workspace AND id < :before ORDER BY id DESC LIMIT :limit
            """ + NAMED)
    List<ListedKey> page(long workspace, long before, int limit);

    @SqlQuery(LISTED + OF_OWNER + NAMED)
    List<ListedKey> pageOfOwner(long workspace, long owner, long before, int limit);

    @SqlQuery(LISTED + OF_PROJECT + NAMED)
    List<ListedKey> pageOfProject(long workspace, long project, long before, int limit);

    @SqlUpdate("INSERT INTO plugin_key (workspace_id, " + COLUMNS + """
            ) VALUES (
                :workspace, :id, :name, :hash, :earlier.hash, :earlier.untilMillis, :owner, :maker, :project,
                :createdAtMillis, :expiresAtMillis, :revokedAtMillis
            )
            """)
    void insert(long workspace, @BindMethods PluginKey key);

    @SqlUpdate("""
            UPDATE plugin_key
            SET name = :name, hash = :hash, previous_hash = :earlier.hash, previous_until_ms = :earlier.untilMillis,
                owner_id = :owner, maker_id = :maker, project_id = :project,
                expires_at_ms = :expiresAtMillis, revoked_at_ms = :revokedAtMillis
            WHERE workspace_id = :workspace AND id = :id
            """)
    int update(long workspace, @BindMethods PluginKey key);
}
