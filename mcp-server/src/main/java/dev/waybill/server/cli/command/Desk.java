package dev.waybill.server.cli.command;

import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.workspace.Workspace;
import java.util.function.Function;

/**
 * One workspace, and who administers it in this command.
 *
 * @param administrator the member whose token was given, else the operator
 */
public record Desk(Store store, Workspace workspace, Administrator administrator) {
    public Ledger ledger() {
        return store.ledger();
    }

    /** What the workspace says at one moment. */
    public <R> R read(Function<ReadTransaction, R> query) {
        return store.ledger().read(workspace.id(), query::apply);
    }
}
