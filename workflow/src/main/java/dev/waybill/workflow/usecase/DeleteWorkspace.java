package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.workspace.Workspace;

/**
 * Deletes a workspace with all that is kept in it. It is closed first, in its own database: from that commit on no
 * process takes a call for it, however long another still has the file open. Only then file, routes and row go.
 */
public final class DeleteWorkspace {
    private final Control control;
    private final Ledger ledger;

    public DeleteWorkspace(Control control, Ledger ledger) {
        this.control = control;
        this.ledger = ledger;
    }

    /**
     * Deletes it. What a crash cut short is finished by calling again.
     *
     * @return what was deleted
     * @throws RefusedException {@code FORBIDDEN}, {@code NOT_FOUND}
     */
    public Workspace delete(Administrator administrator) {
        Workspace workspace = control.find(administrator.workspace())
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.NOT_FOUND, "there is no such workspace: see 'workspaces list'"));
        try {
            close(administrator);
        } catch (RefusedException refused) {
            // Closed before, by a call that did not get to its end: what is left of it goes now.
            if (refused.refusal().code() != RefusalCode.NOT_FOUND) {
                throw refused;
            }
        }
        control.delete(workspace.id());
        return workspace;
    }

    private void close(Administrator administrator) {
        ledger.write(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.CLOSE_WORKSPACE);
            Authority.requireProject(transaction, administrator, 0);
            // On a data folder of its own user an agent must not be able to delete what its owner watches.
            Authority.requireReach(transaction, administrator, Role.OWNER);
            transaction.record(
                    administrator.actor(),
                    administrator.origin(),
                    new AuditNote(
                            AuditAction.WORKSPACE_CLOSED,
                            administrator.workspace().text(),
                            Detail.NONE));
            transaction.closeWorkspace();
            return Answer.granted(true);
        });
    }
}
