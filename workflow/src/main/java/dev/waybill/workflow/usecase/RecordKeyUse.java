package dev.waybill.workflow.usecase;

import dev.waybill.workflow.key.KeyUse;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.Answer;

/**
 * Keeps when a key was last used, and by which host. It is no audit entry: what the key did stands in the log already.
 */
public final class RecordKeyUse {
    private final Ledger ledger;

    public RecordKeyUse(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Keeps that the caller's key was used just now.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code UNAUTHENTICATED} for a key that opens nothing
     */
    public void record(Caller caller) {
        ledger.write(caller.workspace(), transaction -> {
            Admission.admit(transaction, caller);
            transaction
                    .keys()
                    .used(caller.key(), new KeyUse(transaction.nowMillis(), caller.hostName(), caller.hostVersion()));
            return Answer.granted(true);
        });
    }
}
