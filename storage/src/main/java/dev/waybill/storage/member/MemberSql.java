package dev.waybill.storage.member;

import dev.waybill.workflow.member.Member;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements over {@code member}. */
@RegisterRowMapper(MemberMapper.class)
public interface MemberSql {
    String COLUMNS = "id, name, role, project_id, token_hash, signs_in, added_at_ms, role_since_ms, removed_at_ms ";

    @SqlQuery("SELECT " + COLUMNS + "FROM member WHERE workspace_id = ? AND id = ?")
    Optional<Member> find(long workspace, long id);

    @SqlQuery("SELECT " + COLUMNS + "FROM member WHERE workspace_id = ? AND name = ? AND removed_at_ms = 0")
    Optional<Member> findByName(long workspace, String name);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM member
            WHERE workspace_id = ? AND token_hash = ? AND token_hash <> '' AND removed_at_ms = 0
            """)
    Optional<Member> findByTokenHash(long workspace, String tokenHash);

    @SqlQuery("SELECT " + COLUMNS + "FROM member WHERE workspace_id = ? AND removed_at_ms = 0 ORDER BY name")
    List<Member> list(long workspace);

    @SqlUpdate("INSERT INTO member (workspace_id, " + COLUMNS + """
            ) VALUES (
                :workspace, :id, :name, :role, :project, :tokenHash, :signsIn,
                :addedAtMillis, :roleSinceMillis, :removedAtMillis
            )
            """)
    void insert(long workspace, @BindMethods Member member);

    @SqlUpdate("""
            UPDATE member
            SET name = :name, role = :role, project_id = :project, token_hash = :tokenHash, signs_in = :signsIn,
                role_since_ms = :roleSinceMillis, removed_at_ms = :removedAtMillis
            WHERE workspace_id = :workspace AND id = :id
            """)
    int update(long workspace, @BindMethods Member member);
}
