package dev.waybill.storage.backfill;

import dev.waybill.storage.statement.Session;
import java.util.Optional;

/** Takes what earlier versions kept into one table. */
@FunctionalInterface
interface Fill {
    /**
     * Does the next stretch, of a bounded number of rows.
     *
     * @return where it stands then; empty when nothing is left
     */
    Optional<Place> stretch(Session session, Place from);
}
