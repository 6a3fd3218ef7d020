package dev.waybill.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Authenticate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Ends the sessions and streams of a key soon after it ended, was revoked by whichever process, or lost the text that
 * opened them. Calls need no such help: each reads its key anew. A revocation changes the routing index, so a look at its
 * version tells when to look; for what ends by itself, the clock does.
 */
final class Revocations implements AutoCloseable {
    private static final long LOOK_MILLIS = 200;
    private static final int MAX_TEXTS = 10_000;
    /** Past the life of an idle session nobody needs to be told. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Control control;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Consumer<KeyId> end;
    private final Cache<KeyHash, Authenticate.Opening> texts = Caffeine.newBuilder()
            .maximumSize(MAX_TEXTS)
            .expireAfterAccess(REMEMBERED)
            .build();
    /** When the first of the texts ends by itself, milliseconds since 1970. */
    private final AtomicLong nextEndMillis = new AtomicLong(Long.MAX_VALUE);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("revocations").daemon().factory());
    private Optional<Future<?>> looking = Optional.empty();
    private long seen;

    Revocations(Control control, Ledger ledger, InstantSource clock, Consumer<KeyId> end) {
        this.control = control;
        this.ledger = ledger;
        this.clock = clock;
        this.end = end;
        this.seen = control.version();
    }

    /** The text of a key that opened the door, and may have left a session behind it. */
    void watch(KeyHash text, Authenticate.Opening opening) {
        texts.put(text, opening);
        nextEndMillis.accumulateAndGet(opening.untilMillis(), Math::min);
    }

    void start() {
        looking =
                Optional.of(thread.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS));
    }

    private void look() {
        long version = control.version();
        if (version == seen && clock.millis() < nextEndMillis.get()) {
            return;
        }
        seen = version;
        nextEndMillis.set(Long.MAX_VALUE);
        for (Map.Entry<KeyHash, Authenticate.Opening> entry : texts.asMap().entrySet()) {
            Authenticate.Opening opening = entry.getValue();
            long until = opensUntil(entry.getKey(), opening);
            if (until == 0) {
                texts.invalidate(entry.getKey());
                end.accept(opening.route().key());
            } else {
                nextEndMillis.accumulateAndGet(until, Math::min);
            }
        }
    }

    /** From when on a text opens nothing; 0 where it does so already. */
    private long opensUntil(KeyHash text, Authenticate.Opening opening) {
        Control.Route route = opening.route();
        try {
            return ledger.read(
                    route.workspace(),
                    transaction -> transaction
                            .keys()
                            .find(route.key())
                            .filter(key -> key.opensWith(text, transaction.nowMillis()))
                            .map(key -> key.opensUntilMillis(text))
                            .orElse(0L));
        } catch (RefusedException refused) {
            // A closed workspace takes its keys along; a busy one says nothing about them.
            return refused.refusal().code() == RefusalCode.NOT_FOUND ? 0 : opening.untilMillis();
        }
    }

    @Override
    public void close() {
        looking.ifPresent(task -> task.cancel(false));
        thread.shutdownNow();
    }
}
