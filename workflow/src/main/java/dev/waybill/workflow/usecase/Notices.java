package dev.waybill.workflow.usecase;

import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.notice.Notice;
import dev.waybill.workflow.notice.NoticeKind;
import dev.waybill.workflow.run.Run;
import java.time.Duration;
import java.util.Optional;

/** Tells members of what is rare, in the transaction in which it happens. What agents report all day writes none. */
final class Notices {
    /** How long a notice is kept. */
    static final Duration KEPT = Duration.ofDays(90);

    private Notices() {}

    /**
     * Tells of something in a run.
     *
     * @param sequence of the entry of the log that says it
     */
    static void tell(WriteTransaction transaction, long sequence, NoticeKind kind, Run run) {
        keep(
                transaction,
                new Notice(sequence, kind, run.project(), run.id(), Optional.empty(), 1, transaction.nowMillis()));
    }

    /** Tells how a question stands. */
    static void tell(WriteTransaction transaction, long sequence, NoticeKind kind, Checkpoint checkpoint) {
        transaction
                .runs()
                .find(checkpoint.run())
                .ifPresent(run -> keep(
                        transaction,
                        new Notice(
                                sequence,
                                kind,
                                run.project(),
                                run.id(),
                                Optional.of(checkpoint.id()),
                                1,
                                transaction.nowMillis())));
    }

    /** Tells of a question that ended without an answer; of one that nobody needs to look at, no more. */
    static void ended(WriteTransaction transaction, long sequence, Checkpoint checkpoint, CheckpointState state) {
        if (state == CheckpointState.VOIDED) {
            tell(transaction, sequence, NoticeKind.CHECKPOINT_VOIDED, checkpoint);
        } else {
            transaction.notices().drop(checkpoint.id());
        }
    }

    private static void keep(WriteTransaction transaction, Notice notice) {
        transaction.notices().put(notice);
        transaction.notices().forgetBefore(transaction.nowMillis() - KEPT.toMillis());
    }
}
