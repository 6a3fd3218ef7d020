package dev.waybill.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.waybill.server.door.Sessions;
import dev.waybill.server.log.ServerLog;
import dev.waybill.server.subscription.Subscriptions;
import dev.waybill.workflow.key.KeyHolder;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ends sessions and streams soon after the text of the key that opened them ended, with the key or before it, whichever
 * process did that. Calls need no such help: each reads its key anew. A revocation changes the routing index, so a look
 * at its version tells when to look; for what ends by itself, the clock does.
 */
final class Revocations implements AutoCloseable {
    private static final long LOOK_MILLIS = 200;
    private static final int MAX_ARRIVED = 10_000;
    /** Past any time that a request needs to open what it asks for. */
    private static final Duration ARRIVING = Duration.ofMinutes(5);
    /** Other than any version that the index has. */
    private static final long NEVER = -1;

    private final Control control;
    private final Ledger ledger;
    private final Sessions sessions;
    private final Subscriptions subscriptions;
    private final InstantSource clock;
    private final ServerLog log;
    /** Those who came through the door, and may be about to open something that is not among the open ones yet. */
    private final Cache<KeyHolder, Boolean> arrived;
    /** When the first of the texts ends by itself, milliseconds since 1970. */
    private final AtomicLong nextEndMillis = new AtomicLong(Long.MAX_VALUE);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("revocations").daemon().factory());
    private Optional<Future<?>> looking = Optional.empty();
    private long seen;

    Revocations(
            Control control,
            Ledger ledger,
            Sessions sessions,
            Subscriptions subscriptions,
            InstantSource clock,
            ServerLog log) {
        this.control = control;
        this.ledger = ledger;
        this.sessions = sessions;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.log = log;
        this.seen = control.version();
        this.arrived = Caffeine.newBuilder()
                .maximumSize(MAX_ARRIVED)
                .expireAfterWrite(ARRIVING)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Somebody came through the door, and may leave a session or a stream behind. */
    void watch(KeyHolder holder, long untilMillis) {
        arrived.put(holder, true);
        nextEndMillis.accumulateAndGet(untilMillis, Math::min);
    }

    void start() {
        looking =
                Optional.of(thread.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS));
    }

    private void look() {
        try {
            long version = control.version();
            if (version != seen || clock.millis() >= nextEndMillis.get()) {
                nextEndMillis.set(Long.MAX_VALUE);
                endAllThatEnded();
                seen = version;
            }
        } catch (RuntimeException failed) {
            // An executor drops a task that throws, and what is revoked would stay open: this one looks again.
            seen = NEVER;
            log.event("revocations_failed").with(failed).write();
        }
    }

    private void endAllThatEnded() {
        Set<KeyHolder> holders = new HashSet<>(arrived.asMap().keySet());
        holders.addAll(sessions.holders());
        holders.addAll(subscriptions.holders());
        for (KeyHolder holder : holders) {
            long until = opensUntil(holder);
            if (until == 0) {
                arrived.invalidate(holder);
                sessions.endSessionsOf(holder);
                subscriptions.endOf(holder);
            } else {
                nextEndMillis.accumulateAndGet(until, Math::min);
            }
        }
    }

    /** From when on a text opens nothing; 0 where it does so already. */
    private long opensUntil(KeyHolder holder) {
        try {
            return ledger.read(
                    holder.workspace(),
                    transaction -> transaction
                            .keys()
                            .find(holder.key())
                            .filter(key -> key.opensWith(holder.text(), transaction.nowMillis()))
                            .map(key -> key.opensUntilMillis(holder.text()))
                            .orElse(0L));
        } catch (RefusedException refused) {
            // A closed workspace takes its keys along; a busy one says nothing about them and is asked again.
            return refused.refusal().code() == RefusalCode.NOT_FOUND ? 0 : clock.millis();
        }
    }

    @Override
    public void close() {
        looking.ifPresent(task -> task.cancel(false));
        thread.shutdownNow();
    }
}
