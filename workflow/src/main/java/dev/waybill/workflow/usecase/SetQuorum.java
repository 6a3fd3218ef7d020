package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.quorum.QuorumRule;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.List;

/**
 * Says how many members have to approve a kind of question in a project. An owner's to decide, since it is about the
 * approvers; who merely runs commands on the machine may ask for more, and for less only by signing in.
 */
public final class SetQuorum {
    private final Ledger ledger;

    /**
     * A rule, as pages show it.
     *
     * @param project slug
     */
    public record Shown(String project, CheckpointKind kind, int approvals) {}

    public SetQuorum(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The rules of those connected projects that the viewer may see. */
    public List<Shown> rules(Administrator viewer) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_SCOPE);
            return transaction.quorums().rules().stream()
                    .filter(rule -> Authority.reachesProject(
                            transaction, viewer, rule.project().value()))
                    .flatMap(rule -> transaction
                            .projects()
                            .find(rule.project())
                            .filter(Project::connected)
                            .map(project -> new Shown(project.slug(), rule.kind(), rule.approvals()))
                            .stream())
                    .toList();
        });
    }

    /**
     * Puts a rule in force for questions that are asked from now on.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT}, {@code FORBIDDEN}, {@code NOT_FOUND}
     */
    public void set(Administrator administrator, String slug, CheckpointKind kind, int approvals) {
        if (approvals < 1 || approvals > Caps.APPROVALS) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "a question needs 1 to " + Caps.APPROVALS + " approvals: give a number in between");
        }
        ledger.write(administrator.workspace(), transaction -> {
            Project project = Projects.reached(transaction, administrator, slug);
            if (approvals < transaction.quorums().rule(project.id(), kind)) {
                Authority.signedIn(transaction, administrator);
            }
            Authority.require(transaction, administrator, Permission.CHANGE_POLICY);
            transaction.quorums().setRule(new QuorumRule(project.id(), kind, approvals));
            transaction.record(
                    administrator.actor(),
                    administrator.origin(),
                    new AuditNote(
                            AuditAction.QUORUM_SET,
                            project.id().text(),
                            new Detail()
                                    .with("kind", kind.text())
                                    .with("approvals", approvals)
                                    .json()));
            return Answer.granted(project);
        });
    }
}
