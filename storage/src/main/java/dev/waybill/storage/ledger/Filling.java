package dev.waybill.storage.ledger;

import dev.waybill.storage.backfill.Backfills;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a workspace's newer tables while it is used: one stretch, as one call to the writer among the others, and a pause
 * in which those get their turn. It ends with the last stretch or with the writer, and the next opening goes on.
 */
final class Filling implements AutoCloseable {
    /** About as long as a stretch takes, so that others have half of the writer's time at least. */
    private static final Duration PAUSE = Duration.ofMillis(5);
    /** After a stretch that the disk or another process kept from being written. */
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);

    private final Writer writer;
    private final ChainedDatabase database;
    private final Backfills backfills;
    private final Thread thread;
    private volatile boolean closed;

    private Filling(Writer writer, ChainedDatabase database, Backfills backfills) {
        this.writer = writer;
        this.database = database;
        this.backfills = backfills;
        this.thread = Thread.ofVirtual().name("waybill-filling").unstarted(this::run);
    }

    static Filling start(Writer writer, ChainedDatabase database, Backfills backfills) {
        Filling filling = new Filling(writer, database, backfills);
        filling.thread.start();
        return filling;
    }

    private void run() {
        boolean more = true;
        while (more && !closed) {
            more = stretch();
        }
    }

    /** Returns whether something may be left. */
    private boolean stretch() {
        try {
            boolean more = writer.call(() -> database.open() && backfills.stretch());
            if (more) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return more;
        } catch (RefusedException refused) {
            if (refused.refusal().code() != RefusalCode.UNAVAILABLE) {
                throw refused;
            }
            LockSupport.parkNanos(PAUSE_AFTER_TROUBLE.toNanos());
            return true;
        } catch (RuntimeException failed) {
            // Readers say that the table isn't whole, which stays true.
            LOG.atError().setCause(failed).log("filling a newer table failed; the next opening tries again");
            return false;
        }
    }

    /** Begins no other stretch. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
