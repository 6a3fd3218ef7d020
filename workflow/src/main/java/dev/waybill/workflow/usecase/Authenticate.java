package dev.waybill.workflow.usecase;

import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.KeyHolder;
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
     * A valid key.
     *
     * @param untilMillis from when on its text opens nothing, as far as is known by now: milliseconds since 1970, or
     *     {@code Long.MAX_VALUE}
     */
    public record Opening(KeyHolder holder, long untilMillis) {}

    /**
     * The route of a valid key.
     *
     * @throws RefusedException as {@link #open}
     */
    public Control.Route authenticate(String text) {
        KeyHolder holder = open(text).holder();
        return new Control.Route(holder.workspace(), holder.key());
    }

    /**
     * What a valid key opens.
     *
     * @throws RefusedException {@code UNAUTHENTICATED}; a typing error is told apart, as it can be seen offline, and
     *     so is a rotated key's text past its time, whose holder was once let in; unknown, revoked and expired keys
     *     get one answer
     */
    public Opening open(String text) {
        KeyText key = KeyText.parse(KeyText.Kind.PLUGIN, text)
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.UNAUTHENTICATED,
                        "this is no plugin key, or it was mistyped: a key is 'wbk_' and 49 letters and digits, whose"
                                + " last six are a checksum. Copy it again"));
        Control.Route route = control.route(key.hash()).orElseThrow(Admission::invalidKey);
        PluginKey row = ledger.read(route.workspace(), transaction -> {
            PluginKey found = transaction.keys().find(route.key()).orElseThrow(Admission::invalidKey);
            // The row's hashes decide: a route that a crash left behind opens nothing.
            if (!found.opensWith(key.hash(), transaction.nowMillis())) {
                throw refusal(found, key.hash(), transaction.nowMillis());
            }
            return found;
        });
        return new Opening(new KeyHolder(route.workspace(), route.key(), key.hash()), row.opensUntilMillis(key.hash()));
    }

    private static RefusedException refusal(PluginKey row, KeyHash text, long nowMillis) {
        if (row.valid(nowMillis) && row.earlier().hash().equals(text)) {
            return new RefusedException(
                    RefusalCode.UNAUTHENTICATED,
                    "this plugin key was rotated, and the time in which its earlier text still worked is over: put the"
                            + " new text in its place. Who rotated it was shown it; if it is lost, rotate the key once"
                            + " more");
        }
        return Admission.invalidKey();
    }
}
