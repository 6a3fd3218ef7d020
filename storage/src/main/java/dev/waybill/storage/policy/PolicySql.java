package dev.waybill.storage.policy;

import dev.waybill.workflow.workspace.Policy;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements over {@code policy}: {@link #FIND} is kept prepared, since most writes ask for it. */
public interface PolicySql {
    String FIND = "SELECT text_mode, self_approval, local_approvals FROM policy WHERE workspace_id = ?";

    @SqlUpdate("""
            INSERT INTO policy (workspace_id, text_mode, self_approval, local_approvals)
            VALUES (:workspace, :textMode, :selfApproval, :localApprovals)
            ON CONFLICT (workspace_id) DO UPDATE
            SET text_mode = excluded.text_mode, self_approval = excluded.self_approval,
                local_approvals = excluded.local_approvals
            """)
    void put(long workspace, @BindMethods Policy policy);
}
