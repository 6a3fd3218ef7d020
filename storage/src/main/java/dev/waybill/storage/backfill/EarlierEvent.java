package dev.waybill.storage.backfill;

import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.usage.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What an event of an earlier version says of usage.
 *
 * @param counters as they stood after it, 0 where it is silent
 * @param besides  what else it tells: a run's beginning and end, a build, violations
 */
record EarlierEvent(long sequence, long atMillis, Counters counters, Usage besides) {
    private static final String REPORTED = "_reported";

    static EarlierEvent read(ResultSet row) throws SQLException {
        return new EarlierEvent(
                row.getLong(1),
                row.getLong(2),
                new Counters(number(row, 4), number(row, 5), number(row, 6), number(row, 7)),
                runs(row.getString(3)).plus(builds(row)).plus(violations(row)));
    }

    /** A number that is none of the product's own, as after damage, counts for nothing. */
    private static long number(ResultSet row, int column) throws SQLException {
        return Math.max(0, row.getLong(column));
    }

    private static Usage runs(String action) {
        Usage.Runs runs;
        if (action.equals(EventType.RUN_STARTED.text())) {
            runs = new Usage.Runs(1, 0, 0, 0);
        } else if (action.equals(EventType.RUN_COMPLETED.text())) {
            runs = new Usage.Runs(0, 1, 0, 0);
        } else if (action.equals(EventType.RUN_FAILED.text())) {
            runs = new Usage.Runs(0, 0, 1, 0);
        } else if (action.equals(EventType.RUN_CANCELLED.text())) {
            runs = new Usage.Runs(0, 0, 0, 1);
        } else {
            return Usage.NONE;
        }
        return new Usage(runs, Counters.ZERO, 0, 0, 0);
    }

    private static Usage builds(ResultSet row) throws SQLException {
        long exitCode = row.getLong(8);
        if (row.wasNull() || !row.getString(3).endsWith(REPORTED)) {
            return Usage.NONE;
        }
        return new Usage(Usage.Runs.NONE, Counters.ZERO, exitCode == 0 ? 1 : 0, exitCode == 0 ? 0 : 1, 0);
    }

    /** The first versions wrote no number of paths: one was meant. */
    private static Usage violations(ResultSet row) throws SQLException {
        String action = row.getString(3);
        if (!action.equals(EventType.VIOLATION_REFUSED.text()) && !action.equals(EventType.VIOLATION_FOUND.text())) {
            return Usage.NONE;
        }
        long paths = row.getLong(9);
        return new Usage(Usage.Runs.NONE, Counters.ZERO, 0, 0, row.wasNull() ? 1 : paths);
    }
}
