package dev.waybill.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Ends the sessions and streams of a key soon after it was revoked, by whichever process. Calls need no such help:
 * each reads its key anew. A revocation changes the routing index, so a look at its version tells when to look.
 */
final class Revocations implements AutoCloseable {
    private static final long LOOK_MILLIS = 200;
    private static final int MAX_KEYS = 10_000;
    /** Past the life of an idle session nobody needs to be told. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Control control;
    private final Ledger ledger;
    private final Consumer<KeyId> end;
    private final Cache<KeyId, Control.Route> keys = Caffeine.newBuilder()
            .maximumSize(MAX_KEYS)
            .expireAfterAccess(REMEMBERED)
            .build();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("revocations").daemon().factory());
    private Optional<Future<?>> looking = Optional.empty();
    private long seen;

    Revocations(Control control, Ledger ledger, Consumer<KeyId> end) {
        this.control = control;
        this.ledger = ledger;
        this.end = end;
        this.seen = control.version();
    }

    /** A key that opened the door, and may have left a session behind it. */
    void watch(Control.Route route) {
        keys.put(route.key(), route);
    }

    void start() {
        looking =
                Optional.of(thread.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS));
    }

    private void look() {
        long version = control.version();
        if (version == seen) {
            return;
        }
        seen = version;
        for (Control.Route route : keys.asMap().values()) {
            if (!valid(route)) {
                keys.invalidate(route.key());
                end.accept(route.key());
            }
        }
    }

    private boolean valid(Control.Route route) {
        try {
            return ledger.read(
                    route.workspace(),
                    transaction -> transaction
                            .keys()
                            .find(route.key())
                            .filter(key -> key.valid(transaction.nowMillis()))
                            .isPresent());
        } catch (RefusedException refused) {
            // A closed workspace takes its keys along; a busy one says nothing about them.
            return refused.refusal().code() != RefusalCode.NOT_FOUND;
        }
    }

    @Override
    public void close() {
        looking.ifPresent(task -> task.cancel(false));
        thread.shutdownNow();
    }
}
