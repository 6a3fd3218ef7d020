package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.ChainCheck;
import dev.waybill.workflow.audit.ChainState;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Permission;

/** Lets whoever may read a workspace's log see whether its entries still follow from each other. */
public final class CheckChain {
    private final Ledger ledger;
    private final ChainCheck check;

    public CheckChain(Ledger ledger, ChainCheck check) {
        this.ledger = ledger;
        this.check = check;
    }

    /**
     * How far the log was followed.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code FORBIDDEN}
     */
    public ChainState state(Administrator viewer) {
        require(viewer);
        return check.state(viewer.workspace());
    }

    /**
     * Follows the log a stretch further.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code FORBIDDEN}
     */
    public ChainState goOn(Administrator viewer) {
        require(viewer);
        return check.goOn(viewer.workspace());
    }

    private void require(Administrator viewer) {
        ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_AUDIT);
            Authority.requireProject(transaction, viewer, 0);
            return viewer;
        });
    }
}
