package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.workspace.Policy;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Changes a workspace's policy. What loosens it, self-approval or text mode, needs a signed-in owner: on a
 * {@code local} data folder the operator may be the very agent that it holds. Approvals of what leaves such a folder
 * can't be switched on here at all, since there an agent may make itself the owner: they are decided when a workspace
 * is made, before any agent works in it.
 */
public final class ChangePolicy {
    private final Ledger ledger;

    public ChangePolicy(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Applies {@code change} to the policy in force.
     *
     * @return the policy from now on
     * @throws dev.waybill.workflow.refusal.RefusedException {@code FORBIDDEN}
     */
    public Policy change(Administrator administrator, UnaryOperator<Policy> change) {
        return ledger.write(administrator.workspace(), transaction -> {
            Policy before = transaction.policy();
            Policy after = change.apply(before);
            if (after.localApprovals() && !before.localApprovals()) {
                throw new RefusedException(
                        RefusalCode.FORBIDDEN,
                        "whether merge and deploy may be approved on a data folder of grade 'local' is decided when a"
                                + " workspace is made and never loosened later: waybill workspaces create SLUG"
                                + " --local-approvals");
            }
            if (loosens(before, after)) {
                Authority.signedIn(transaction, administrator);
            }
            Authority.require(transaction, administrator, Permission.CHANGE_POLICY);
            Authority.requireProject(transaction, administrator, 0);
            transaction.setPolicy(after);
            transaction.record(
                    administrator.actor(),
                    administrator.origin(),
                    new AuditNote(
                            AuditAction.WORKSPACE_POLICY_CHANGED,
                            administrator.workspace().text(),
                            new Detail()
                                    .with("text_mode", after.textMode().name().toLowerCase(Locale.ROOT))
                                    .with("self_approval", after.selfApproval())
                                    .with("local_approvals", after.localApprovals())
                                    .json()));
            return Answer.granted(after);
        });
    }

    private static boolean loosens(Policy before, Policy after) {
        return (after.selfApproval() && !before.selfApproval())
                || after.textMode().loosens(before.textMode());
    }
}
