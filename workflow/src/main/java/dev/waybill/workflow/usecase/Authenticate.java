package dev.waybill.workflow.usecase;

import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;

/** Finds whose key a text is. The index only routes; the key's own row in its workspace decides. */
public final class Authenticate {
    private final Control control;
    private final Ledger ledger;

    public Authenticate(Control control, Ledger ledger) {
        this.control = control;
        this.ledger = ledger;
    }

    /**
     * The route of a valid key.
     *
     * @throws RefusedException {@code UNAUTHENTICATED}; a typing error is told apart, as it can be seen offline,
     *     while unknown, revoked and expired keys get one answer
     */
    public Control.Route authenticate(String text) {
        KeyText key = KeyText.parse(KeyText.Kind.PLUGIN, text)
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.UNAUTHENTICATED,
                        "this is no plugin key, or it was mistyped: a key is 'wbk_' and 49 letters and digits, whose"
                                + " last six are a checksum. Copy it again"));
        Control.Route route = control.route(key.hash()).orElseThrow(Admission::invalidKey);
        boolean valid = ledger.read(
                route.workspace(),
                transaction -> transaction
                        .keys()
                        .find(route.key())
                        // The row's hash decides: a route that a crash left behind opens nothing.
                        .filter(row -> row.hash().equals(key.hash()))
                        .filter(row -> row.valid(transaction.nowMillis()))
                        .map(PluginKey::id)
                        .isPresent());
        if (!valid) {
            throw Admission.invalidKey();
        }
        return route;
    }
}
