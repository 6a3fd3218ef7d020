package dev.waybill.server.desk;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.RecordKeyUse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Has it kept when each key was last used, once a minute and beside the call: no caller waits for it, and what could
 * not be kept is kept a minute later.
 */
public final class KeyUses implements Consumer<Caller>, AutoCloseable {
    /** A key's use is kept at most once in this time. */
    public static final Duration EVERY = Duration.ofMinutes(1);

    /** From so many on, all are forgotten, and each is written once more. */
    private static final int MAX_KEYS = 10_000;

    private final Supplier<Ledger> ledger;
    private final InstantSource clock;
    private final ConcurrentHashMap<KeyId, Long> kept = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param ledger asked for at the first call and not before: listing tools opens no database */
    public KeyUses(Supplier<Ledger> ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Takes note of a caller who was let in. */
    @Override
    public void accept(Caller caller) {
        long now = clock.millis();
        Long before = kept.get(caller.key());
        if (before != null && now >= before && now - before < EVERY.toMillis()) {
            return;
        }
        if (kept.size() >= MAX_KEYS) {
            kept.clear();
        }
        // Of several calls at once, one writes.
        boolean first =
                before == null ? kept.putIfAbsent(caller.key(), now) == null : kept.replace(caller.key(), before, now);
        if (first) {
            record(caller);
        }
    }

    private void record(Caller caller) {
        try {
            threads.execute(() -> {
                try {
                    new RecordKeyUse(ledger.get()).record(caller);
                } catch (RefusedException later) {
                    // The key ended meanwhile, or the disk is full: nobody asked for this, and nobody is told.
                }
            });
        } catch (RejectedExecutionException stopping) {
            // A call that is under way while the server stops.
        }
    }

    /** Ends when what was begun is kept. */
    @Override
    public void close() {
        threads.close();
    }
}
