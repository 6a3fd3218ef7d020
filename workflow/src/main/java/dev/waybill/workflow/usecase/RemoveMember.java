package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.ListedKey;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.refusal.Answer;
import java.util.ArrayList;
import java.util.List;

/** Removes a member, and the keys that work for them where that is wished. */
public final class RemoveMember {
    private final Ledger ledger;
    private final Control control;

    /**
     * What became of a member's part in the workspace.
     *
     * @param keys    the keys of theirs that opened something until now
     * @param revoked whether these have ended too; else they go on working, and still count as the member's
     */
    public record Removed(Member member, List<PluginKey> keys, boolean revoked) {}

    public RemoveMember(Ledger ledger, Control control) {
        this.ledger = ledger;
        this.control = control;
    }

    /**
     * Removes a member; what they decided stays decided. Member and keys go in one transaction.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code NOT_FOUND}; {@code FORBIDDEN}, for the last
     *     owner too
     */
    public Removed remove(Administrator administrator, String name, boolean revokeKeys) {
        List<KeyHash> guards = new ArrayList<>();
        Removed removed = ledger.write(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.MANAGE_MEMBERS);
            Member member = ManageMembers.named(transaction, name);
            ManageMembers.requireReach(transaction, administrator, member);
            ManageMembers.requireAnotherOwner(transaction, member);
            List<PluginKey> keys = validKeys(transaction, member);
            if (revokeKeys) {
                guards.addAll(revoke(transaction, administrator, keys));
            }
            Member gone = member.removed(transaction.nowMillis());
            transaction.members().update(gone);
            ManageMembers.note(transaction, administrator, AuditAction.MEMBER_REMOVED, gone, false);
            return Answer.granted(new Removed(gone, keys, revokeKeys));
        });
        if (revokeKeys) {
            removed.keys().forEach(key -> ManageKeys.removeRoutes(control, key));
            guards.forEach(control::removeRoute);
        }
        return removed;
    }

    private static List<PluginKey> validKeys(ReadTransaction transaction, Member member) {
        return transaction.keys().pageOf(member.id(), Long.MAX_VALUE, ManageKeys.MAX_KEYS).stream()
                .map(ListedKey::key)
                .filter(key -> key.valid(transaction.nowMillis()))
                .toList();
    }

    private static List<KeyHash> revoke(
            WriteTransaction transaction, Administrator administrator, List<PluginKey> keys) {
        Authority.require(transaction, administrator, Permission.MANAGE_KEYS);
        List<KeyHash> guards = new ArrayList<>();
        for (PluginKey key : keys) {
            Authority.requireProject(transaction, administrator, key.project());
            PluginKey ended = key.revoked(transaction.nowMillis());
            transaction.keys().update(ended);
            ManageKeys.note(transaction, administrator, AuditAction.KEY_REVOKED, ended);
            guards.addAll(ManageGuards.endAll(transaction, administrator, ended));
        }
        return guards;
    }
}
