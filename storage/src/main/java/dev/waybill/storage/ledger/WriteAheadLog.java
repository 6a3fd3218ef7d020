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

    private final SqliteFile file;
    private final Session session;
    private final long largeBytes;
    private long threshold;

    /**
     * Watches the log of one file.
     *
     * @param largeBytes past this size the log is cut; after a cut that a reader prevented it may grow by a quarter
     *     of that before the next try
     */
    WriteAheadLog(SqliteFile file, Session session, long largeBytes) {
        this.file = file;
        this.session = session;
        this.largeBytes = largeBytes;
        this.threshold = largeBytes;
    }

    void truncateWhenLarge() {
        long bytes = file.writeAheadLogBytes();
        if (bytes <= threshold) {
            return;
        }
        boolean cut = session.kept("PRAGMA wal_checkpoint(TRUNCATE)")
                .find(row -> row.getInt(1) == 0)
                .orElse(false);
        threshold = cut ? largeBytes : bytes + largeBytes / 4;
    }
}
