package dev.waybill.storage.ledger;

import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.statement.KeptStatement;
import dev.waybill.storage.statement.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a process that notices what other processes commit: it asks every open database for its
 * {@code data_version}, which costs three microseconds each, and bumps the {@link Changes} of those that moved.
 */
public final class Watcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Duration poll;
    private final Thread thread;

    private Watcher(Duration poll) {
        this.poll = poll;
        this.thread = Thread.ofPlatform().name("waybill-watcher").daemon().unstarted(this::run);
    }

    /** Starts the thread. */
    public static Watcher start(Duration poll) {
        Watcher watcher = new Watcher(poll);
        watcher.thread.start();
        return watcher;
    }

    /** Watches a database from now on, on a connection of its own, until the watch is closed. */
    public Watch watch(SqliteFile file, Changes changes) throws SQLException {
        Watch watch = new Watch(Session.open(file.openReader(), 0, false), changes);
        watches.add(watch);
        return watch;
    }

    private void run() {
        try {
            while (!stop.await(poll.toNanos(), TimeUnit.NANOSECONDS)) {
                for (Watch watch : watches) {
                    watch.look();
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** One watched database. */
    public final class Watch implements AutoCloseable {
        private final Session session;
        private final Changes changes;
        private long seen;
        private boolean closed;

        private Watch(Session session, Changes changes) {
            this.session = session;
            this.changes = changes;
            this.seen = dataVersion();
        }

        private synchronized void look() {
            if (closed) {
                return;
            }
            try {
                long now = dataVersion();
                if (now != seen) {
                    seen = now;
                    changes.bump();
                }
            } catch (StorageFailure failed) {
                // Waiters still wake at their own limits; the next look may succeed.
                LOG.atWarn().setCause(failed).log("a database's version can't be read");
            }
        }

        private long dataVersion() {
            KeptStatement ask = session.kept("PRAGMA data_version");
            return ask.find(row -> row.getLong(1)).orElseThrow(() -> new StorageFailure("no data_version"));
        }

        @Override
        public synchronized void close() {
            closed = true;
            watches.remove(this);
            session.close();
        }
    }
}
