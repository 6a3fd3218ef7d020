package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.text.InvisibleCharacters;

/**
 * Keeps what somebody typed into a form of the agent's host about a question that is open. The agent may control its
 * host, so this is a claim: it decides nothing, and it is shown as what it is to whoever decides.
 */
public final class CommentCheckpoint {
    /** What the event's detail says of where the words come from. */
    private static final String HOST_FORM = "host_form";

    private final Ledger ledger;

    public CommentCheckpoint(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Keeps the first such comment of a pending checkpoint. Anything later (another comment, the same once more, one
     * about a question that is no longer open) changes nothing and is no error.
     *
     * @param words at most {@code Caps.COMMENT}, of any number of lines; blank ones say nothing and are not kept
     * @return whether they were kept
     * @throws RefusedException {@code INVALID_ARGUMENT}, {@code NOT_FOUND} for a checkpoint that is not this key's,
     *     {@code UNAUTHENTICATED}
     */
    public boolean comment(Caller caller, CheckpointId id, String words) {
        requireFit(words);
        return ledger.write(caller.workspace(), transaction -> {
            Admission.admit(transaction, caller);
            Checkpoint checkpoint = Admission.checkpoint(transaction, caller, id);
            boolean kept = checkpoint.state() == CheckpointState.PENDING
                    && checkpoint.hostComment().isEmpty()
                    && !words.isBlank();
            if (kept) {
                transaction.checkpoints().update(checkpoint.commentedInHost(words));
                transaction.record(
                        caller.actor(),
                        caller.origin(),
                        checkpoint.run(),
                        new EventDraft(
                                EventType.CHECKPOINT_COMMENTED,
                                new Detail()
                                        .with("checkpoint", checkpoint.id().text())
                                        .with("kind", checkpoint.kind().text())
                                        .with("said_in", HOST_FORM)
                                        .json(),
                                words));
            }
            return Answer.granted(kept);
        });
    }

    private static void requireFit(String words) {
        int length = words.codePointCount(0, words.length());
        if (length > Caps.COMMENT) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "a comment has at most " + Caps.COMMENT + " characters, not " + length + ": shorten it");
        }
        if (InvisibleCharacters.inLines(words)) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "a comment has no control or invisible characters but tabs and line breaks");
        }
    }
}
