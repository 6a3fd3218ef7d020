package dev.waybill.workflow.usecase;

import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.refusal.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Shows an agent a question of its own, and waits a little for the answer where it asks to. */
public final class GetCheckpoint {
    /** How long the agent's end is not asked whether it still waits. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Ledger ledger;

    /**
     * A checkpoint and who answered it.
     *
     * @param decider the member's name; empty while nobody has decided, or when they have left
     */
    public record View(Checkpoint checkpoint, String decider) {
        public boolean pending() {
            return checkpoint.state() == CheckpointState.PENDING;
        }
    }

    public GetCheckpoint(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The checkpoint, once it is no longer pending or {@code wait} is over. A wait in vain is counted: the agent is
     * told to end its turn after the second. A wait that nobody wants any more ends early and is not counted.
     *
     * @param stillWanted asked about once a second, from this thread
     * @throws dev.waybill.workflow.refusal.RefusedException {@code NOT_FOUND} for one that is not this key's,
     *     {@code UNAUTHENTICATED}
     */
    public View get(Caller caller, CheckpointId id, Duration wait, BooleanSupplier stillWanted)
            throws InterruptedException {
        long looked = System.nanoTime();
        long deadline = looked + wait.toNanos();
        while (true) {
            long seen = ledger.version(caller.workspace());
            View view = ledger.read(caller.workspace(), transaction -> {
                Admission.admit(transaction, caller);
                return view(transaction, caller, id);
            });
            long left = deadline - System.nanoTime();
            if (!view.pending()) {
                return view;
            }
            if (left <= 0) {
                return wait.isZero() ? view : inVain(caller, id);
            }
            long step = Math.clamp(left, TimeUnit.MILLISECONDS.toNanos(1), LOOK.toNanos());
            ledger.awaitChange(caller.workspace(), seen, Duration.ofNanos(step));
            if (System.nanoTime() - looked >= LOOK.toNanos()) {
                looked = System.nanoTime();
                if (!stillWanted.getAsBoolean()) {
                    return view;
                }
            }
        }
    }

    private View inVain(Caller caller, CheckpointId id) {
        return ledger.write(caller.workspace(), transaction -> {
            Admission.admit(transaction, caller);
            View view = view(transaction, caller, id);
            if (!view.pending()) {
                return Answer.granted(view);
            }
            Checkpoint waited = view.checkpoint().waitedInVain();
            transaction.checkpoints().update(waited);
            return Answer.granted(new View(waited, view.decider()));
        });
    }

    private static View view(ReadTransaction transaction, Caller caller, CheckpointId id) {
        Checkpoint checkpoint = Admission.checkpoint(transaction, caller, id);
        Optional<Member> decider = checkpoint.decidedBy() == 0
                ? Optional.empty()
                : transaction.members().find(new MemberId(checkpoint.decidedBy()));
        return new View(checkpoint, decider.map(Member::name).orElse(""));
    }
}
