package dev.waybill.storage.ledger;

import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.sqlite.Trouble;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The read-only connections to one file: opened as they are needed, up to a limit, then waited for.
 *
 * @param <S> the stores that are made once with each connection
 */
public final class Readers<S> implements AutoCloseable {
    private final SqliteFile file;
    private final long workspace;
    private final Function<Session, S> stores;
    private final Duration patience;
    private final Semaphore permits;
    private final ConcurrentLinkedDeque<Reader<S>> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    public Readers(SqliteFile file, long workspace, int limit, Duration patience, Function<Session, S> stores) {
        this.file = file;
        this.workspace = workspace;
        this.stores = stores;
        this.patience = patience;
        this.permits = new Semaphore(limit);
    }

    private record Reader<S>(Session session, S stores) {}

    /**
     * Runs a query on the caller's thread; all that it reads is of one moment.
     *
     * @throws RefusedException {@code UNAVAILABLE} when every connection stays taken or the file can't be read; or
     *     what the query threw
     */
    public <R> R read(Function<S, R> query) {
        takePermit();
        try {
            Reader<S> reader = reader();
            boolean sound = false;
            try {
                R result = read(reader, query);
                sound = true;
                return result;
            } catch (RefusedException | UnsupportedOperationException answer) {
                sound = true;
                throw answer;
            } finally {
                if (sound && !closed) {
                    idle.push(reader);
                } else {
                    reader.session().close();
                }
            }
        } catch (RuntimeException failed) {
            if (Trouble.of(failed).orElse(Trouble.STATEMENT) == Trouble.STATEMENT) {
                throw failed;
            }
            RefusedException refused = new RefusedException(
                    RefusalCode.UNAVAILABLE,
                    "the database could not be read (see the server's log): send the call again once that is mended");
            refused.addSuppressed(failed);
            throw refused;
        } finally {
            permits.release();
        }
    }

    private static <S, R> R read(Reader<S> reader, Function<S, R> query) {
        reader.session().kept("BEGIN").run();
        try {
            return query.apply(reader.stores());
        } finally {
            reader.session().kept("ROLLBACK").run();
        }
    }

    private Reader<S> reader() {
        Reader<S> reader = idle.poll();
        if (reader != null) {
            return reader;
        }
        try {
            Session session = Session.open(file.openReader(), workspace, false);
            return new Reader<>(session, stores.apply(session));
        } catch (SQLException failed) {
            throw new StorageFailure("can't open " + file + " for reading", failed);
        }
    }

    private void takePermit() {
        try {
            if (permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedException(RefusalCode.UNAVAILABLE, "too many calls read at once: send the call again");
    }

    /** Closes the idle connections; those in use close when they come back. */
    @Override
    public void close() {
        closed = true;
        for (Reader<S> reader = idle.poll(); reader != null; reader = idle.poll()) {
            reader.session().close();
        }
    }
}
