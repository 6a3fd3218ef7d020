package dev.waybill.storage.ledger;

import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.sqlite.Trouble;
import dev.waybill.storage.sqlite.WriterLock;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes to one file. Each turn it takes the lock that all processes share, begins, runs every
 * waiting call in a savepoint of its own, commits once for all, unlocks, and only then answers. It is a platform
 * thread: SQLite's native code would pin a virtual thread's carrier for the length of a disk sync.
 */
public final class Writer implements AutoCloseable {
    /** Calls in one transaction: enough to share a sync, few enough that other processes get their turn. */
    static final int BATCH_LIMIT = 256;
    /** Calls that may wait. Past it the disk is the bottleneck, and more waiting helps nobody. */
    static final int QUEUE_LIMIT = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final ChainedDatabase database;
    private final WriterLock lock;
    private final WriteAheadLog log;
    private final Changes changes;
    private final Duration patience;
    private final Thread thread;
    private final BlockingQueue<Call<?>> queue = new ArrayBlockingQueue<>(QUEUE_LIMIT);
    private volatile boolean closing;

    private Writer(SqliteFile file, ChainedDatabase database, WriterLock lock, Changes changes, Duration patience) {
        this.database = database;
        this.lock = lock;
        this.log = new WriteAheadLog(file, database.session(), WriteAheadLog.LARGE_BYTES);
        this.changes = changes;
        this.patience = patience;
        this.thread = Thread.ofPlatform()
                .name("waybill-writer-" + file.path().getFileName())
                .daemon()
                .unstarted(this::run);
    }

    /**
     * Starts the thread.
     *
     * @param patience how long a call may wait for its turn before it is refused, undone
     */
    public static Writer start(
            SqliteFile file, ChainedDatabase database, WriterLock lock, Changes changes, Duration patience) {
        Writer writer = new Writer(file, database, lock, changes, patience);
        writer.thread.start();
        return writer;
    }

    /**
     * Runs {@code work} on the writer's thread and returns what it returned, once that is durable.
     *
     * @throws RefusedException {@code UNAVAILABLE}: nothing of the call was kept; or what the work threw
     */
    public <R> R call(Supplier<R> work) {
        Call<R> call = new Call<>(work);
        if (closing || !queue.offer(call)) {
            throw closing ? closed() : overloaded();
        }
        // The thread may have looked at the queue for the last time just before this call came.
        if (closing && call.giveUp()) {
            throw closed();
        }
        return call.await(patience);
    }

    private void run() {
        try {
            for (Call<?> first = next(); first != null; first = next()) {
                turn(first);
            }
        } finally {
            closing = true;
            refuseWaiting();
        }
    }

    /** The next call; null once the writer is closed and every call that came before is answered. */
    private @Nullable Call<?> next() {
        while (true) {
            try {
                Call<?> call = closing ? queue.poll() : queue.take();
                if (call == null || !call.abandoned()) {
                    return call;
                }
            } catch (InterruptedException stop) {
                closing = true;
            }
        }
    }

    private void turn(Call<?> first) {
        List<Call<?>> taken = new ArrayList<>();
        try {
            lock.acquire();
            try {
                transact(first, taken);
                tidy();
            } finally {
                lock.release();
            }
        } catch (IOException | RuntimeException | Error failed) {
            fail(first, taken, failed);
        }
        taken.forEach(Call::answer);
    }

    /** One transaction for the first call and all that wait by then; after it their answers are durable. */
    private void transact(Call<?> first, List<Call<?>> taken) {
        if (!begin(first)) {
            return;
        }
        for (Call<?> call = first; call != null; call = taken.size() < BATCH_LIMIT ? queue.poll() : null) {
            if (call.take()) {
                taken.add(call);
                run(call);
            }
        }
        database.commit();
        taken.forEach(Call::keep);
        changes.bump();
    }

    private void tidy() {
        try {
            log.truncateWhenLarge();
        } catch (RuntimeException failed) {
            // What was asked for is on disk already; the log is cut another time.
            LOG.atWarn().setCause(failed).log("the write-ahead log could not be cut");
        }
    }

    /** Begins, however long a foreign program holds the database; false once nobody waits any more. */
    private boolean begin(Call<?> first) {
        while (true) {
            try {
                database.begin();
                return true;
            } catch (StorageFailure failed) {
                if (Trouble.of(failed).orElse(Trouble.STATEMENT) != Trouble.BUSY) {
                    throw failed;
                }
                if (first.abandoned() && queue.isEmpty()) {
                    return false;
                }
            }
        }
    }

    /** One call in its savepoint. What fails in it alone is its caller's; what fails the disk is everyone's. */
    private void run(Call<?> call) {
        database.savepoint();
        try {
            call.run();
            database.release();
        } catch (RuntimeException | Error failed) {
            if (Trouble.of(failed).orElse(Trouble.STATEMENT) != Trouble.STATEMENT) {
                throw failed;
            }
            database.undo();
            call.fail(failed);
        }
    }

    private void fail(Call<?> first, List<Call<?>> taken, Throwable failed) {
        LOG.atError().setCause(failed).addKeyValue("calls", taken.size()).log("a transaction failed and was undone");
        if (first.take()) {
            taken.add(first);
        }
        for (Call<?> call : taken) {
            call.fail(new RefusedException(
                    RefusalCode.UNAVAILABLE,
                    "the database could not write (its disk is full or failing, see the server's log); nothing was"
                            + " changed: send the call again once that is mended"));
        }
        try {
            database.rollback();
        } catch (RuntimeException alsoFailed) {
            LOG.atError().setCause(alsoFailed).log("the failed transaction could not be rolled back either");
        }
    }

    private void refuseWaiting() {
        for (Call<?> call = queue.poll(); call != null; call = queue.poll()) {
            if (call.take()) {
                call.fail(closed());
                call.answer();
            }
        }
    }

    private static RefusedException closed() {
        return new RefusedException(
                RefusalCode.UNAVAILABLE, "the server is shutting down; nothing was changed: send the call again");
    }

    private static RefusedException overloaded() {
        return new RefusedException(
                RefusalCode.UNAVAILABLE,
                QUEUE_LIMIT + " calls are waiting to be written already; nothing was changed: send the call again"
                        + " in a few seconds");
    }

    /** An idle thread sleeps until a call comes; this one is nobody's. A full queue wakes it as well. */
    private void wake() {
        Call<Boolean> nobodys = new Call<>(() -> true);
        nobodys.giveUp();
        if (!queue.offer(nobodys)) {
            LOG.atDebug().log("closing with a full queue");
        }
    }

    /** Takes no more calls, answers those it took, stops the thread and closes the connection. */
    @Override
    public void close() {
        closing = true;
        wake();
        boolean interrupted = false;
        try {
            if (!thread.join(patience)) {
                // Another process sits on the lock: whoever waited here has been refused by now.
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException asked) {
            interrupted = true;
        }
        database.close();
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
