package dev.waybill.storage.backfill;

import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.ledger.Backfill;
import dev.waybill.workflow.run.Counters;
import java.util.Optional;

/**
 * How far the filling of a table has come.
 *
 * @param untilRun      the newest run that was there when the table was made
 * @param untilSequence the last entry of the log that was
 * @param run           the run from which on it is to go on, or the next after it
 * @param sequence      the last entry of that run which is counted; 0 for none yet
 * @param reached       the run's counters as of that entry
 */
record Place(long untilRun, long untilSequence, long run, long sequence, Counters reached) {
    static Optional<Place> find(Session session, Backfill table) {
        return session.kept(BackfillSql.FIND)
                .number(session.workspace())
                .text(BackfillSql.WORDS.text(table))
                .find(row -> new Place(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        new Counters(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8))));
    }

    Place at(long nextRun, long nextSequence, Counters nextReached) {
        return new Place(untilRun, untilSequence, nextRun, nextSequence, nextReached);
    }

    void keep(Session session, Backfill table) {
        session.kept(BackfillSql.MOVE)
                .number(run)
                .number(sequence)
                .number(reached.iterations())
                .number(reached.tokensIn())
                .number(reached.tokensOut())
                .number(reached.costUsdMicros())
                .number(session.workspace())
                .text(BackfillSql.WORDS.text(table))
                .update();
    }
}
