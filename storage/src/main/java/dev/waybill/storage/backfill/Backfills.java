package dev.waybill.storage.backfill;

import dev.waybill.storage.run.DroppedAddresses;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.ledger.Backfill;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is done beside the calls of one workspace: tables are filled from what earlier versions kept, and addresses erased
 * that a process dropped and did not live to erase. A stretch and the mark of how far it went are kept in one transaction:
 * whatever ends a process between two of them, the next goes on where the last one ended.
 */
public final class Backfills {
    private final Session session;
    private final Map<Backfill, Fill> fills;
    private final DroppedAddresses dropped;

    public Backfills(Session session) {
        this(session, new DroppedAddresses(session), UsageFill.ROWS, KeyUseFill.RUNS);
    }

    /** With stretches of so many rows. */
    public Backfills(Session session, int usageRows, int keyRows) {
        this(session, new DroppedAddresses(session, keyRows), usageRows, keyRows);
    }

    private Backfills(Session session, DroppedAddresses dropped, int usageRows, int keyRows) {
        this.session = session;
        this.dropped = dropped;
        this.fills = new EnumMap<>(
                Map.of(Backfill.USAGE_DAYS, new UsageFill(usageRows), Backfill.KEY_USES, new KeyUseFill(keyRows)));
    }

    /** Whether nothing of a table is missing. */
    public boolean whole(Backfill table) {
        return Place.find(session, table).isEmpty();
    }

    /** Whether nothing of any table is missing, and nothing waits to be erased. */
    public boolean whole() {
        return dropped.none() && fills.keySet().stream().allMatch(this::whole);
    }

    /** Does one stretch: of what is to be erased, else of the first table that is not whole. False when nothing is left. */
    public boolean stretch() {
        session.requireWritable();
        if (!dropped.none()) {
            dropped.stretch();
            return true;
        }
        for (Map.Entry<Backfill, Fill> fill : fills.entrySet()) {
            Optional<Place> from = Place.find(session, fill.getKey());
            if (from.isPresent()) {
                goOn(fill.getKey(), fill.getValue(), from.get());
                return true;
            }
        }
        return false;
    }

    private void goOn(Backfill table, Fill fill, Place from) {
        fill.stretch(session, from)
                .ifPresentOrElse(
                        place -> place.keep(session, table),
                        () -> session.kept(BackfillSql.END)
                                .number(session.workspace())
                                .text(BackfillSql.WORDS.text(table))
                                .update());
    }
}
