package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.guard.GuardCredential;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.workspace.Grade;

/**
 * Finds whose guard a text is. A plugin key is none, as a guard's credential is no plugin key: each is parsed by its own
 * prefix before anything is looked up.
 */
public final class AuthenticateGuard {
    private final Control control;
    private final Ledger ledger;

    public AuthenticateGuard(Control control, Ledger ledger) {
        this.control = control;
        this.ledger = ledger;
    }

    /**
     * The guard of a valid credential.
     *
     * @throws RefusedException {@code UNAUTHENTICATED}; unknown and revoked ones get one answer
     */
    public GuardCaller authenticate(String text, Grade grade, Origin origin) {
        KeyText secret = KeyText.parse(KeyText.Kind.GUARD, text)
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.UNAUTHENTICATED,
                        "this is no guard credential, or it was mistyped: one is 'wbg_' and 49 letters and digits."
                                + " 'waybill install' makes it; a plugin key does not serve here"));
        Control.Route route = control.route(secret.hash()).orElseThrow(AuthenticateGuard::invalid);
        GuardCredential credential = ledger.read(
                route.workspace(),
                transaction -> transaction
                        .guards()
                        .findByHash(secret.hash())
                        .filter(found -> good(transaction, found))
                        .orElseThrow(AuthenticateGuard::invalid));
        return new GuardCaller(route.workspace(), credential.id(), credential.key(), grade, origin);
    }

    /** Whether it opens anything at this moment: it was not revoked, and neither was its key, nor is that expired. */
    static boolean good(ReadTransaction transaction, GuardCredential credential) {
        return !credential.revoked()
                && transaction
                        .keys()
                        .find(credential.key())
                        .filter(key -> key.valid(transaction.nowMillis()))
                        .isPresent();
    }

    static RefusedException invalid() {
        return new RefusedException(
                RefusalCode.UNAUTHENTICATED,
                "this guard credential is not valid: it is unknown, or it or its plugin key was revoked or has expired."
                        + " Run 'waybill install' again");
    }
}
