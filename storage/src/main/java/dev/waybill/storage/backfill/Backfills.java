package dev.waybill.storage.backfill;

import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.ledger.Backfill;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of one workspace that are filled from what earlier versions kept. A stretch and the mark of how far it went
 * are kept in one transaction: whatever ends a process between two of them, the next goes on where the last one ended.
 */
public final class Backfills {
    private final Session session;
    private final Map<Backfill, Fill> fills;

    public Backfills(Session session) {
        this(session, UsageFill.ROWS, KeyUseFill.RUNS);
    }

    /** With stretches of so many rows. */
    public Backfills(Session session, int usageRows, int keyRows) {
        this.session = session;
        this.fills = new EnumMap<>(
                Map.of(Backfill.USAGE_DAYS, new UsageFill(usageRows), Backfill.KEY_USES, new KeyUseFill(keyRows)));
    }

    /** Whether nothing of a table is missing. */
    public boolean whole(Backfill table) {
        return Place.find(session, table).isEmpty();
    }

    /** Whether nothing of any table is missing. */
    public boolean whole() {
        return fills.keySet().stream().allMatch(this::whole);
    }

    /** Does one stretch of the first table that is not whole; returns false when all are. */
    public boolean stretch() {
        session.requireWritable();
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
