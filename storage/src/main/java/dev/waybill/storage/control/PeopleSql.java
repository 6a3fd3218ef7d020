package dev.waybill.storage.control;

import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.person.Invitation;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.Session;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements over persons, sessions and what leads to them; the writer keeps the constants prepared. */
@RegisterRowMapper(PersonMapper.class)
@RegisterRowMapper(SessionMapper.class)
@RegisterRowMapper(InvitationMapper.class)
@RegisterRowMapper(MembershipMapper.class)
public interface PeopleSql {
    String PERSON = "person_id, name, password_hash, second_factor, last_step, created_at_ms, password_at_ms ";

    String SESSION = "session_id, person_id, hash, previous_hash, confirmed, created_at_ms, rotated_at_ms, seen_at_ms,"
            + " address, user_agent ";

    String NAME_TAKEN = "SELECT 1 FROM person WHERE folded_name = ?";

    String INSERT_PERSON = "INSERT INTO person (" + PERSON + ", folded_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    /** Holds while neither password nor second factor was changed. */
    String UNCHANGED = "SELECT 1 FROM person WHERE person_id = ? AND password_hash = ? AND second_factor = ?";

    String SET_PASSWORD = """
            UPDATE person SET password_hash = ?, password_at_ms = ? WHERE person_id = ? AND password_hash = ?
            """;

    String SET_SECOND_FACTOR = """
            UPDATE person SET second_factor = ?, last_step = ? WHERE person_id = ? AND second_factor = ?
            """;

    String USE_STEP = "UPDATE person SET last_step = ? WHERE person_id = ? AND last_step < ? AND second_factor <> ''";

    String REMOVE_CODES = "DELETE FROM backup_code WHERE person_id = ?";

    String INSERT_CODE = "INSERT INTO backup_code (person_id, hash) VALUES (?, ?)";

    String USE_CODE = "DELETE FROM backup_code WHERE person_id = ? AND hash = ?";

    String INSERT_INVITATION = """
            INSERT INTO invitation (hash, workspace_id, member_id, inviter_id, expires_at_ms, purpose)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (workspace_id, member_id) DO UPDATE
            SET hash = excluded.hash, inviter_id = excluded.inviter_id, expires_at_ms = excluded.expires_at_ms,
                purpose = excluded.purpose
            """;

    String USE_INVITATION = "DELETE FROM invitation WHERE hash = ? AND expires_at_ms > ?";

    String REMOVE_INVITATIONS = "DELETE FROM invitation WHERE workspace_id = ?";

    String SWEEP_INVITATIONS = "DELETE FROM invitation WHERE expires_at_ms <= ?";

    /** Changes nothing where the member has a person already. */
    String INSERT_MEMBERSHIP = """
            INSERT INTO membership (workspace_id, member_id, person_id)
            VALUES (?, ?, ?)
            ON CONFLICT (workspace_id, member_id) DO NOTHING
            """;

    String REMOVE_MEMBERSHIPS = "DELETE FROM membership WHERE workspace_id = ?";

    String INSERT_SESSION = "INSERT INTO session (" + SESSION + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Ends the oldest of a person's sessions of one kind past a number. */
    String TRIM_SESSIONS = """
            DELETE FROM session
            WHERE person_id = ? AND confirmed = ? AND session_id NOT IN (
                SELECT session_id FROM session
                WHERE person_id = ? AND confirmed = ?
                ORDER BY created_at_ms DESC, session_id DESC
                LIMIT ?
            )
            """;

    String REPLACE_COOKIE = """
            UPDATE session
            SET hash = ?, previous_hash = ?, confirmed = ?, rotated_at_ms = ?, seen_at_ms = ?
            WHERE session_id = ? AND hash = ? AND confirmed = ?
            """;

    String RETIRE_COOKIE = "INSERT INTO retired_cookie (hash, session_id) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING";

    String SEEN = "UPDATE session SET seen_at_ms = ? WHERE session_id = ? AND hash = ? AND seen_at_ms < ?";

    String END_SESSION = "DELETE FROM session WHERE session_id = ?";

    String END_ALL = "DELETE FROM session WHERE person_id = ?";

    String END_OTHERS = "DELETE FROM session WHERE person_id = ? AND session_id <> ?";

    String SWEEP_SESSIONS = """
            DELETE FROM session
            WHERE created_at_ms <= ? OR seen_at_ms <= ? OR (confirmed = 0 AND created_at_ms <= ?)
            """;

    @SqlQuery("SELECT " + PERSON + "FROM person WHERE person_id = ?")
    Optional<Person> find(PersonId id);

    @SqlQuery("SELECT " + PERSON + "FROM person WHERE folded_name = ?")
    Optional<Person> findByName(String foldedName);

    @SqlQuery("SELECT workspace_id, member_id FROM membership WHERE person_id = ? ORDER BY workspace_id, member_id")
    List<Membership> memberships(PersonId person);

    @SqlQuery("SELECT person_id FROM membership WHERE workspace_id = ? AND member_id = ?")
    Optional<Long> personOf(long workspace, long member);

    @SqlQuery("""
            SELECT hash, workspace_id, member_id, inviter_id, expires_at_ms, purpose FROM invitation WHERE hash = ?
            """)
    Optional<Invitation> invitation(KeyHash hash);

    @SqlQuery("SELECT " + SESSION + "FROM session WHERE session_id = ?")
    Optional<Session> session(SessionId id);

    @SqlQuery("SELECT " + SESSION + "FROM session WHERE hash = ?")
    Optional<Session> sessionOf(KeyHash cookie);

    @SqlQuery("SELECT " + SESSION + "FROM session WHERE previous_hash = ?")
    Optional<Session> sessionOfPrevious(KeyHash cookie);

    @SqlQuery("SELECT " + SESSION + """
            FROM session
            WHERE session_id = (SELECT session_id FROM retired_cookie WHERE hash = ?)
            """)
    Optional<Session> sessionOfRetired(KeyHash cookie);

    @SqlQuery("SELECT " + SESSION + "FROM session WHERE person_id = ? ORDER BY seen_at_ms DESC, session_id DESC")
    List<Session> sessions(PersonId person);

    @SqlQuery("SELECT count(*) FROM backup_code WHERE person_id = ?")
    int backupCodes(PersonId person);
}
