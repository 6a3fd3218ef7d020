package dev.waybill.workflow.checkpoint;

import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.workspace.Grade;
import dev.waybill.workflow.workspace.Policy;
import java.util.Optional;

/** Who may decide what. A pure table; the use case asks it inside its transaction. */
public final class SeparationOfDuties {
    private SeparationOfDuties() {}

    /**
     * Why this member may not make this decision; empty when they may.
     *
     * @param members how many members the workspace has
     */
    public static Optional<String> objection(
            Checkpoint checkpoint, ProjectId project, Decision decision, Member member, Policy policy, int members) {
        if (!member.role().may(Permission.DECIDE_CHECKPOINTS)) {
            return Optional.of("the role '" + member.role().text()
                    + "' may not decide checkpoints: an approver, admin or owner can");
        }
        if (!member.reachesProject(project.value())) {
            return Optional.of("your membership is limited to other projects: ask a member without that limit");
        }
        if (decision != Decision.APPROVE) {
            return Optional.empty();
        }
        if (member.roleSinceMillis() >= checkpoint.requestedAtMillis()) {
            return Optional.of("you were added, promoted or given a new token after this was asked, so it is not yours"
                    + " to approve: another member can, or the agent asks again");
        }
        if (initiated(checkpoint, member) && !(policy.selfApproval() && members == 1)) {
            return Optional.of("your key asked this, so you may not approve it: another member can. A workspace of one"
                    + " may switch self-approval on: waybill workspaces policy --self-approval on");
        }
        if (checkpoint.kind().leavesTheMachine() && checkpoint.grade() == Grade.LOCAL && !policy.localApprovals()) {
            return Optional.of("this run is of grade 'local': its agent could have edited the data, so '"
                    + checkpoint.kind().text()
                    + "' is not approved here. Run Waybill as another user or on another host, or use a workspace that was"
                    + " made for it: waybill workspaces create SLUG --local-approvals");
        }
        return Optional.empty();
    }

    /** Whether the member owns the asking key, or made or last rotated it. */
    public static boolean initiated(Checkpoint checkpoint, Member member) {
        long id = member.id().value();
        return checkpoint.initiatorOwner() == id || checkpoint.initiatorMaker() == id;
    }
}
