package dev.waybill.storage.member;

import dev.waybill.workflow.member.Member;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowReducer;

/** The statements over {@code member} and {@code member_project}. */
public interface MemberSql {
    String COLUMNS = "m.id, m.name, m.role, m.limited, m.token_hash, m.signs_in, m.added_at_ms, m.role_since_ms,"
            + " m.removed_at_ms, COALESCE(p.project_id, 0) ";

    String MEMBER = "SELECT " + COLUMNS + """
            FROM member m
            LEFT JOIN member_project p ON p.workspace_id = m.workspace_id AND p.member_id = m.id
            """;

    @SqlQuery(MEMBER + "WHERE m.workspace_id = ? AND m.id = ?")
    @UseRowReducer(MemberReducer.class)
    Optional<Member> find(long workspace, long id);

    @SqlQuery(MEMBER + "WHERE m.workspace_id = ? AND m.name = ? AND m.removed_at_ms = 0")
    @UseRowReducer(MemberReducer.class)
    Optional<Member> findByName(long workspace, String name);

    @SqlQuery(MEMBER + """
            WHERE m.workspace_id = ? AND m.token_hash = ? AND m.token_hash <> '' AND m.removed_at_ms = 0
            """)
    @UseRowReducer(MemberReducer.class)
    Optional<Member> findByTokenHash(long workspace, String tokenHash);

    @SqlQuery(MEMBER + "WHERE m.workspace_id = ? AND m.removed_at_ms = 0 ORDER BY m.name")
    @UseRowReducer(MemberReducer.class)
    List<Member> list(long workspace);

    @SqlUpdate("""
            INSERT INTO member (
                workspace_id, id, name, role, limited, token_hash, signs_in, added_at_ms, role_since_ms, removed_at_ms
            ) VALUES (
                :workspace, :id, :name, :role, :limited, :tokenHash, :signsIn,
                :addedAtMillis, :roleSinceMillis, :removedAtMillis
            )
            """)
    void insert(long workspace, @BindMethods Member member, boolean limited);

    @SqlUpdate("""
            UPDATE member
            SET name = :name, role = :role, limited = :limited, token_hash = :tokenHash, signs_in = :signsIn,
                role_since_ms = :roleSinceMillis, removed_at_ms = :removedAtMillis
            WHERE workspace_id = :workspace AND id = :id
            """)
    int update(long workspace, @BindMethods Member member, boolean limited);

    @SqlUpdate("INSERT INTO member_project (workspace_id, member_id, project_id) VALUES (?, ?, ?)")
    void insertProject(long workspace, long member, long project);

    @SqlUpdate("DELETE FROM member_project WHERE workspace_id = ? AND member_id = ?")
    void deleteProjects(long workspace, long member);
}
