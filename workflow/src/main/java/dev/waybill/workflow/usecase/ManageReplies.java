package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.reply.SavedReply;
import java.util.List;

/** Keeps the replies that whoever answers questions of a workspace can choose from. */
public final class ManageReplies {
    private final Ledger ledger;

    public ManageReplies(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * All replies, by name.
     *
     * @throws RefusedException {@code FORBIDDEN}
     */
    public List<SavedReply> list(Administrator viewer) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.DECIDE_CHECKPOINTS);
            return transaction.replies().list();
        });
    }

    /**
     * Keeps a reply, in the place of one of that name.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT}, {@code LIMIT_REACHED}, {@code FORBIDDEN}
     */
    public void save(Administrator administrator, SavedReply reply) {
        Names.requireName("name of a reply", reply.name());
        int length = reply.text().codePointCount(0, reply.text().length());
        if (reply.text().isBlank() || length > Caps.COMMENT || reply.text().indexOf('\0') >= 0) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "a reply has 1 to " + Caps.COMMENT + " characters, not " + length + ": it becomes a comment");
        }
        ledger.write(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.DECIDE_CHECKPOINTS);
            List<SavedReply> kept = transaction.replies().list();
            boolean known = kept.stream().anyMatch(one -> one.name().equals(reply.name()));
            if (!known && kept.size() >= Caps.REPLIES) {
                throw new RefusedException(
                        RefusalCode.LIMIT_REACHED,
                        "a workspace has at most " + Caps.REPLIES + " saved replies: delete one first");
            }
            transaction.replies().put(reply);
            note(transaction, administrator, AuditAction.REPLY_SAVED, reply.name());
            return Answer.granted(reply);
        });
    }

    /**
     * Deletes a reply.
     *
     * @throws RefusedException {@code NOT_FOUND}, {@code FORBIDDEN}
     */
    public void delete(Administrator administrator, String name) {
        ledger.write(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.DECIDE_CHECKPOINTS);
            if (name.length() > 2 * Caps.NAME
                    || name.indexOf('\0') >= 0
                    || !transaction.replies().delete(name)) {
                throw new RefusedException(RefusalCode.NOT_FOUND, "there is no saved reply of that name");
            }
            note(transaction, administrator, AuditAction.REPLY_DELETED, name);
            return Answer.granted(name);
        });
    }

    private static void note(
            WriteTransaction transaction, Administrator administrator, AuditAction action, String name) {
        transaction.record(
                administrator.actor(),
                administrator.origin(),
                new AuditNote(
                        action,
                        administrator.workspace().text(),
                        new Detail().with("name", name).json()));
    }
}
