package dev.waybill.storage.checkpoint;

import dev.waybill.workflow.checkpoint.Checkpoint;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements over {@code checkpoint}. */
@RegisterRowMapper(CheckpointMapper.class)
public interface CheckpointSql {
    String COLUMNS = """
            id, run_id, key_id, kind, state, summary, head_sha, scope_digest, text_digest, grade,
            initiator_owner_id, initiator_maker_id, decided_by_id, by_self, comment, host_comment,
            requested_at_ms, decided_at_ms, waits
            """;

    @SqlQuery("SELECT " + COLUMNS + "FROM checkpoint WHERE workspace_id = ? AND id = ?")
    Optional<Checkpoint> find(long workspace, long id);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM checkpoint
            WHERE workspace_id = ? AND run_id = ? AND state = 'pending'
            ORDER BY id
            """)
    List<Checkpoint> open(long workspace, long run);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM checkpoint
            WHERE workspace_id = ? AND run_id = ? AND state IN ('pending', 'approved')
            ORDER BY id
            """)
    List<Checkpoint> standing(long workspace, long run);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM checkpoint
            WHERE workspace_id = ? AND run_id = ? AND decided_at_ms > ?
            ORDER BY decided_at_ms DESC, id DESC
            LIMIT ?
            """)
    List<Checkpoint> answered(long workspace, long run, long after, int limit);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM checkpoint
            WHERE workspace_id = ? AND head_sha = ? AND head_sha <> ''
            ORDER BY id DESC
            LIMIT ?
            """)
    List<Checkpoint> ofHead(long workspace, String headSha, int limit);

    @SqlQuery("SELECT " + COLUMNS + "FROM checkpoint WHERE workspace_id = ? AND id < ? ORDER BY id DESC LIMIT ?")
    List<Checkpoint> page(long workspace, long before, int limit);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM checkpoint
            WHERE workspace_id = ? AND id < ? AND state = 'pending'
            ORDER BY id DESC
            LIMIT ?
            """)
    List<Checkpoint> pagePending(long workspace, long before, int limit);

    @SqlUpdate("INSERT INTO checkpoint (workspace_id, " + COLUMNS + """
            ) VALUES (
                :workspace, :id, :run, :key, :kind, :state, :summary, :headSha, :scopeDigest, :textDigest, :grade,
                :initiatorOwner, :initiatorMaker, :decidedBy, :bySelf, :comment, :hostComment,
                :requestedAtMillis, :decidedAtMillis, :waits
            )
            """)
    void insert(long workspace, @BindMethods Checkpoint checkpoint);

    @SqlUpdate("""
            UPDATE checkpoint
            SET state = :state, decided_by_id = :decidedBy, by_self = :bySelf, comment = :comment,
                host_comment = :hostComment, decided_at_ms = :decidedAtMillis, waits = :waits, grade = :grade
            WHERE workspace_id = :workspace AND id = :id
            """)
    int update(long workspace, @BindMethods Checkpoint checkpoint);
}
