package dev.waybill.workflow.usecase;

import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.run.Run;
import java.util.Optional;
import java.util.Set;

/** Tells a CI script whether a commit was approved. Here the approval counts; an agent's word never does. */
public final class VerifyHead {
    /** Checkpoints of one commit that are looked at, newest first. */
    private static final int MAX_LOOKED_AT = 1000;

    private final Ledger ledger;

    public VerifyHead(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The newest approval of this commit that still stands under the manifest in force.
     *
     * @param kinds       which approvals count
     * @param projectSlug only this project's; empty for all
     */
    public Optional<Checkpoint> approval(
            Administrator administrator, String headSha, Set<CheckpointKind> kinds, String projectSlug) {
        return ledger.read(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.VIEW_RUNS);
            if (headSha.isEmpty()) {
                // A plan names no commit; nothing is approved for the commit that has no name.
                return Optional.empty();
            }
            return transaction.checkpoints().ofHead(headSha, MAX_LOOKED_AT).stream()
                    .filter(checkpoint -> checkpoint.state() == CheckpointState.APPROVED)
                    .filter(checkpoint -> kinds.contains(checkpoint.kind()))
                    .filter(checkpoint -> stands(transaction, administrator, checkpoint, projectSlug))
                    .findFirst();
        });
    }

    private static boolean stands(
            ReadTransaction transaction, Administrator administrator, Checkpoint checkpoint, String projectSlug) {
        Optional<Project> project = transaction
                .runs()
                .find(checkpoint.run())
                .map(Run::project)
                .flatMap(id -> transaction.projects().find(id));
        return project.filter(Project::connected)
                .filter(found -> projectSlug.isEmpty() || found.slug().equals(projectSlug))
                .filter(found -> Authority.reachesProject(
                        transaction, administrator, found.id().value()))
                // A run that has ended is no longer voided when its manifest moves; its approval is worth no more.
                .filter(found -> found.scopeDigest().equals(checkpoint.scopeDigest()))
                .isPresent();
    }
}
