package dev.waybill.storage.kit;

import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.ledger.WriteTransaction;
import java.util.function.Consumer;
import java.util.function.Function;

/** A database that is open and holds one empty workspace, as the tests of a store reach it. */
interface OpenedWorkspace {
    /** Writes, in one transaction. */
    void write(Consumer<WriteTransaction> work);

    /** Reads, as a reader that comes later. */
    <R> R read(Function<ReadTransaction, R> query);
}
