package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.refusal.Answer;
import java.util.random.RandomGenerator;

/** Makes and ends the token with which a member signs commands, at their own wish. */
public final class ManageOwnToken {
    private final Ledger ledger;
    private final RandomGenerator random;

    public ManageOwnToken(Ledger ledger, RandomGenerator random) {
        this.ledger = ledger;
        this.random = random;
    }

    /**
     * Makes a token, which is kept as a hash; the one before ends. Questions asked before this moment are no longer the
     * member's to approve: a credential made after a question proves nothing about who holds it.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code FORBIDDEN} for whoever is no signed-in member
     */
    public KeyText make(Administrator self) {
        KeyText token = KeyText.mint(KeyText.Kind.MEMBER, random);
        return ledger.write(self.workspace(), transaction -> {
            Member member =
                    Authority.signedIn(transaction, self).withToken(token.hash().hex(), transaction.nowMillis());
            transaction.members().update(member);
            ManageMembers.note(transaction, self, AuditAction.MEMBER_TOKEN_MADE, member, true);
            return Answer.granted(token);
        });
    }

    /** Ends the token at once. Where there is none, nothing changes. */
    public void end(Administrator self) {
        ledger.write(self.workspace(), transaction -> {
            Member member = Authority.signedIn(transaction, self);
            if (!member.tokenHash().isEmpty()) {
                transaction.members().update(member.withoutToken());
                ManageMembers.note(transaction, self, AuditAction.MEMBER_TOKEN_ENDED, member, false);
            }
            return Answer.granted(true);
        });
    }
}
