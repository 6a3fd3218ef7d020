package dev.waybill.storage.run;

import dev.waybill.workflow.run.Run;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements over {@code run}. The constants are kept prepared, see {@link Runs}; the rest goes through Jdbi. */
@RegisterRowMapper(RunMapper.class)
public interface RunSql {
    String COLUMNS = """
            id, project_id, key_id, ticket, title, branch, base_branch, worktree,
            status, phase, iterations, tokens_in, tokens_out, cost_usd_micros, head_sha, pr_url, last_message,
            last_build, violations, fence_digest, take_overs, grade, host_name, host_version,
            started_at_ms, updated_at_ms, ended_at_ms
            """;

    String FIND = "SELECT " + COLUMNS + "FROM run WHERE workspace_id = ? AND id = ?";

    String FIND_LIVE = "SELECT " + COLUMNS + """
            FROM run
            WHERE workspace_id = ? AND key_id = ? AND project_id = ? AND branch = ? AND worktree = ?
              AND ended_at_ms = 0
            """;

    String INSERT = "INSERT INTO run (workspace_id, " + COLUMNS + """
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /**
     * Leaves status and ended_at_ms alone, and with them every index but that of the few runs with violations: the
     * statement of all reports but a run's last.
     */
    String UPDATE_LIVE = """
            UPDATE run
            SET phase = ?, iterations = ?, tokens_in = ?, tokens_out = ?, cost_usd_micros = ?,
                head_sha = ?, pr_url = ?, last_message = ?, last_build = ?, violations = ?,
                fence_digest = ?, take_overs = ?, grade = ?, host_name = ?, host_version = ?, updated_at_ms = ?
            WHERE workspace_id = ? AND id = ?
            """;

    /** For a run that a guard began, once its agent says what it is about. */
    String RENAME = """
            UPDATE run
            SET ticket = ?, title = ?, branch = ?, base_branch = ?
            WHERE workspace_id = ? AND id = ?
            """;

    /** For a run whose status is another than it was; of one that stays, no index is touched. */
    String SET_STATUS = "UPDATE run SET status = ? WHERE workspace_id = ? AND id = ? AND status <> ?";

    /** For a run that ends: it leaves the indexes of the living. */
    String END = "UPDATE run SET ended_at_ms = ? WHERE workspace_id = ? AND id = ?";

    @SqlQuery("SELECT " + COLUMNS + """
            FROM run
            WHERE workspace_id = ? AND project_id = ? AND ended_at_ms = 0 AND id > ?
            ORDER BY id
            LIMIT ?
            """)
    List<Run> live(long workspace, long project, long after, int limit);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM run
            WHERE workspace_id = ? AND key_id = ? AND ended_at_ms = 0 AND id < ?
            ORDER BY id DESC
            LIMIT ?
            """)
    List<Run> liveOf(long workspace, long key, long before, int limit);

    @SqlQuery("SELECT " + COLUMNS + "FROM run WHERE workspace_id = ? AND id < ? ORDER BY id DESC LIMIT ?")
    List<Run> page(long workspace, long before, int limit);
}
