package dev.waybill.storage.quorum;

import dev.waybill.workflow.quorum.Approval;
import dev.waybill.workflow.quorum.QuorumRule;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements over {@code quorum}, {@code checkpoint_quorum} and {@code checkpoint_approval}. */
@RegisterRowMapper(QuorumRuleMapper.class)
@RegisterRowMapper(ApprovalMapper.class)
public interface QuorumSql {
    String RULE = "SELECT approvals FROM quorum WHERE workspace_id = ? AND project_id = ? AND kind = ?";

    String NEEDED = "SELECT approvals FROM checkpoint_quorum WHERE workspace_id = ? AND checkpoint_id = ?";

    @SqlQuery("SELECT project_id, kind, approvals FROM quorum WHERE workspace_id = ? ORDER BY project_id, kind")
    List<QuorumRule> rules(long workspace);

    @SqlUpdate("""
            INSERT INTO quorum (workspace_id, project_id, kind, approvals) VALUES (?, ?, ?, ?)
            ON CONFLICT (workspace_id, project_id, kind) DO UPDATE SET approvals = excluded.approvals
            """)
    void put(long workspace, long project, String kind, int approvals);

    @SqlUpdate("DELETE FROM quorum WHERE workspace_id = ? AND project_id = ? AND kind = ?")
    void drop(long workspace, long project, String kind);

    @SqlUpdate("DELETE FROM quorum WHERE workspace_id = ? AND project_id = ?")
    void dropAll(long workspace, long project);

    @SqlUpdate("INSERT INTO checkpoint_quorum (workspace_id, checkpoint_id, approvals) VALUES (?, ?, ?)")
    void need(long workspace, long checkpoint, int approvals);

    @SqlQuery("""
            SELECT member_id, at_ms, comment
            FROM checkpoint_approval
            WHERE workspace_id = ? AND checkpoint_id = ?
            ORDER BY at_ms, member_id
            """)
    List<Approval> approvals(long workspace, long checkpoint);

    @SqlUpdate("""
            INSERT INTO checkpoint_approval (workspace_id, checkpoint_id, member_id, at_ms, comment)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (workspace_id, checkpoint_id, member_id) DO UPDATE
            SET at_ms = excluded.at_ms, comment = excluded.comment
            """)
    void approve(long workspace, long checkpoint, long member, long atMillis, String comment);
}
