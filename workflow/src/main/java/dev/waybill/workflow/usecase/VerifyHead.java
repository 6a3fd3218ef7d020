package dev.waybill.workflow.usecase;

import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.run.Run;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells a CI script whether a commit was approved. Here the approval counts; an agent's word never does. */
public final class VerifyHead {
    /** Checkpoints of one commit that are looked at, newest first. */
    private static final int MAX_LOOKED_AT = 1000;

    private final Ledger ledger;

    public VerifyHead(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What is known of a commit. */
    public sealed interface Verdict {
        /** It was approved, and that stands. */
        record Approved(Checkpoint approval) implements Verdict {}

        /**
         * It was not.
         *
         * @param reason why not, in words that a person may read
         */
        record NotApproved(String reason) implements Verdict {}
    }

    /**
     * Whether this commit has an approval that stands under the manifest in force. Of each kind and project the
     * newest decision counts: who rejected what was approved before took the approval back.
     *
     * @param kinds       which approvals count; one is enough
     * @param projectSlug only this project's; empty for all
     */
    public Verdict verify(Administrator administrator, String headSha, Set<CheckpointKind> kinds, String projectSlug) {
        return ledger.read(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.VIEW_RUNS);
            // A plan names no commit; nothing is approved for the commit that has no name.
            List<Asked> asked = headSha.isEmpty()
                    ? List.of()
                    : transaction.checkpoints().ofHead(headSha, MAX_LOOKED_AT).stream()
                            .filter(checkpoint -> kinds.contains(checkpoint.kind()))
                            .flatMap(checkpoint -> about(transaction, administrator, checkpoint, projectSlug).stream())
                            .toList();
            return verdict(asked);
        });
    }

    /** A question, and the connected project that it is about. */
    private record Asked(Checkpoint checkpoint, Project project) {
        boolean answered(CheckpointState state) {
            return checkpoint.state() == state;
        }

        boolean refused() {
            return answered(CheckpointState.REJECTED) || answered(CheckpointState.CHANGES_REQUESTED);
        }

        /** A run that has ended is no longer voided when its manifest moves; its approval is worth no more. */
        boolean stands() {
            return answered(CheckpointState.APPROVED) && project.scopeDigest().equals(checkpoint.scopeDigest());
        }

        /** Whether a later decision about the same took this one back. */
        boolean takenBack(List<Asked> all) {
            return all.stream().anyMatch(other -> other.refused() && other.follows(this));
        }

        private boolean follows(Asked earlier) {
            boolean same = checkpoint.kind() == earlier.checkpoint.kind()
                    && project.id().equals(earlier.project.id());
            // Decided in the same millisecond: the refusal wins.
            return same && checkpoint.decidedAtMillis() >= earlier.checkpoint.decidedAtMillis();
        }

        String named() {
            return "the question about '" + checkpoint.kind().text() + "' ("
                    + checkpoint.id().text() + ")";
        }
    }

    private static Verdict verdict(List<Asked> asked) {
        Optional<Asked> approval = newest(asked, one -> one.stands() && !one.takenBack(asked));
        if (approval.isPresent()) {
            return new Verdict.Approved(approval.get().checkpoint());
        }
        return new Verdict.NotApproved(reason(asked));
    }

    private static String reason(List<Asked> asked) {
        return newest(asked, Asked::refused)
                .map(one -> one.named() + " was answered with '"
                        + one.checkpoint().state().text() + "'")
                .or(() -> newest(asked, one -> one.answered(CheckpointState.PENDING))
                        .map(one -> one.named() + " waits for an answer"))
                .or(() -> newest(asked, one -> one.answered(CheckpointState.APPROVED))
                        .map(one ->
                                one.named() + " was approved under another scope manifest: it has to be asked again"))
                .or(() -> newest(asked, one -> true)
                        .map(one -> one.named() + " is '"
                                + one.checkpoint().state().text() + "': it has to be asked again"))
                .orElse("nobody was asked about it");
    }

    private static Optional<Asked> newest(List<Asked> asked, Predicate<Asked> which) {
        return asked.stream()
                .filter(which)
                .max(Comparator.comparingLong(one -> one.checkpoint().decidedAtMillis()));
    }

    /** The question with its project; empty where that is gone, not asked for, or not the caller's to see. */
    private static Optional<Asked> about(
            ReadTransaction transaction, Administrator administrator, Checkpoint checkpoint, String projectSlug) {
        return transaction
                .runs()
                .find(checkpoint.run())
                .map(Run::project)
                .flatMap(id -> transaction.projects().find(id))
                .filter(Project::connected)
                .filter(found -> projectSlug.isEmpty() || found.slug().equals(projectSlug))
                .filter(found -> Authority.reachesProject(
                        transaction, administrator, found.id().value()))
                .map(found -> new Asked(checkpoint, found));
    }
}
