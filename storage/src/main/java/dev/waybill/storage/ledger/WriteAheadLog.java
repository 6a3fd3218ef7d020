package dev.waybill.storage.ledger;

import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.statement.Session;

/**
 * Keeps the write-ahead log from growing without end. SQLite copies pages back on its own but starts the log over
 * only when no reader stands in it; under steady reading that never comes. Past a size, the writer waits for the
 * readers once, under the lock, and cuts the log.
 */
final class WriteAheadLog {
    /** Past this many bytes the log is cut. */
    static final long LARGE_BYTES = 64L << 20;
    /** After a cut that a reader prevented, how much more the log may grow before the next try. */
    private static final long RETRY_BYTES = 16L << 20;

    private final SqliteFile file;
    private final Session session;
    private long threshold = LARGE_BYTES;

    WriteAheadLog(SqliteFile file, Session session) {
        this.file = file;
        this.session = session;
    }

    void truncateWhenLarge() {
        long bytes = file.writeAheadLogBytes();
        if (bytes <= threshold) {
            return;
        }
        boolean cut = session.kept("PRAGMA wal_checkpoint(TRUNCATE)")
                .find(row -> row.getInt(1) == 0)
                .orElse(false);
        threshold = cut ? LARGE_BYTES : bytes + RETRY_BYTES;
    }
}
