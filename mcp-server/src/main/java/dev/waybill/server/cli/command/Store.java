package dev.waybill.server.cli.command;

import dev.waybill.workflow.audit.ChainCheck;
import dev.waybill.workflow.inventory.Inventory;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.person.People;

/** An open data folder. */
public interface Store extends AutoCloseable {
    Control control();

    Ledger ledger();

    People people();

    AuditTrail auditTrail();

    /** How far the logs of workspaces were followed since the folder was opened. */
    ChainCheck chainCheck();

    /** What the databases can keep, and what for. */
    Inventory inventory();

    /** What seals state that travels through clients: 32 random bytes, the same for every process on the folder. */
    byte[] requestStateKey();

    /** Lets go of every file; what was answered is kept. */
    @Override
    void close();
}
