package dev.waybill.workflow.usecase;

import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.Run;

/** Shows an agent its run: enough to go on after a lost context. An old handle may look, and learns no new one. */
public final class GetRun {
    private final Ledger ledger;

    public GetRun(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The run of a handle, live or old.
     *
     * @throws RefusedException {@code NOT_FOUND}, {@code UNAUTHENTICATED}
     */
    public RunView get(Caller caller, Handle handle) {
        return ledger.read(caller.workspace(), transaction -> {
            Admission.admit(transaction, caller);
            Run run = Admission.run(transaction, caller, handle);
            return new RunView(
                    run,
                    transaction
                            .projects()
                            .find(run.project())
                            .orElseThrow(
                                    () -> new RefusedException(RefusalCode.NOT_FOUND, "the run's project is gone")),
                    transaction.policy(),
                    transaction.checkpoints().open(run.id()),
                    Admission.holds(run, handle),
                    transaction.nowMillis());
        });
    }
}
