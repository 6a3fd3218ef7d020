package dev.waybill.workflow.ledger;

import dev.waybill.workflow.audit.AuditEntry;
import java.util.List;

/** The audit log of one database, to read. */
public interface AuditStore {
    /**
     * An entry with its personal part as it is kept now.
     *
     * @param address   empty where it was erased
     * @param userAgent empty where it was erased
     * @param text      an event's text: an agent's or a member's words; empty where there is none or it was erased
     */
    record Row(AuditEntry entry, String address, String userAgent, String text) {}

    /** A page, newest first; {@code Long.MAX_VALUE} for the first. */
    default List<Row> page(long before, int limit) {
        return page(AuditWalk.ALL, before, limit);
    }

    /** A page of some entries, newest first; {@code Long.MAX_VALUE} for the first. */
    List<Row> page(AuditWalk walk, long before, int limit);

    /**
     * The sequence of the first entry at or after a moment, as far as the server's clock went forward only;
     * {@code Long.MAX_VALUE} where there is none. Found by halving, without an index.
     */
    long firstSince(long millis);
}
