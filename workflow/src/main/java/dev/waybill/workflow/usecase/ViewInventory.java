package dev.waybill.workflow.usecase;

import dev.waybill.workflow.inventory.Inventory;
import dev.waybill.workflow.inventory.KeptTable;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Permission;
import java.util.List;

/** Tells every member what is kept and why: no rows, only what could stand in them. */
public final class ViewInventory {
    private final Ledger ledger;
    private final Inventory inventory;

    public ViewInventory(Ledger ledger, Inventory inventory) {
        this.ledger = ledger;
        this.inventory = inventory;
    }

    /**
     * What is kept.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code FORBIDDEN}
     */
    public List<KeptTable> tables(Administrator viewer) {
        ledger.read(viewer.workspace(), transaction -> {
            // The settings that every role may read are those of the scope; whose data it is may know what is kept.
            Authority.require(transaction, viewer, Permission.VIEW_SCOPE);
            return viewer;
        });
        return inventory.tables(viewer.workspace());
    }
}
