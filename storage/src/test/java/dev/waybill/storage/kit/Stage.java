package dev.waybill.storage.kit;

import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.person.People;

/** One database under test, opened as a process would open it. */
public interface Stage extends AutoCloseable {
    Ledger ledger();

    Control control();

    People people();

    /** Opens the same data a second time, as another process would; closed by the caller. */
    Stage another();

    @Override
    void close();
}
