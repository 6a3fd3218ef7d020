package dev.waybill.workflow.usecase;

import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.Run;

/** Shows an agent its run: enough to go on after a lost context. Looking needs no hold on the run and gives none. */
public final class GetRun {
    private final Ledger ledger;

    public GetRun(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A run of the caller's key.
     *
     * @throws RefusedException {@code NOT_FOUND}, {@code UNAUTHENTICATED}
     */
    public RunView get(Caller caller, RunId id) {
        return ledger.read(caller.workspace(), transaction -> {
            Admission.admit(transaction, caller);
            Run run = Admission.run(transaction, caller, id);
            return new RunView(
                    run,
                    transaction
                            .projects()
                            .find(run.project())
                            .orElseThrow(
                                    () -> new RefusedException(RefusalCode.NOT_FOUND, "the run's project is gone")),
                    transaction.policy(),
                    transaction.checkpoints().open(run.id()),
                    transaction.nowMillis());
        });
    }
}
