package dev.waybill.server.legacy;

import dev.waybill.server.door.Outlet;
import dev.waybill.server.json.Json;
import dev.waybill.server.subscription.Subscription;
import dev.waybill.server.subscription.Subscriptions;
import dev.waybill.workflow.usecase.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What one session has subscribed to, and the thread that tells it (2025-11-25, server/resources, "Subscriptions").
 * There is neither before the first subscription. News for which no stream is open are dropped: a client that opens
 * one reads afresh.
 */
final class SessionSubscription {
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final Subscriptions subscriptions;
    private final Supplier<Outlet> stream;
    private Optional<Subscription> subscription = Optional.empty();
    private boolean closed;

    /** @param stream where the session's client listens at the moment */
    SessionSubscription(Subscriptions subscriptions, Supplier<Outlet> stream) {
        this.subscriptions = subscriptions;
        this.stream = stream;
    }

    /**
     * Subscribes to a resource.
     *
     * @return false for one that this caller can't read
     * @throws dev.waybill.workflow.refusal.RefusedException {@code LIMIT_REACHED}, {@code UNAUTHENTICATED}
     */
    synchronized boolean add(Caller caller, String uri) {
        if (closed) {
            return false;
        }
        Subscription open = subscription.filter(known -> !known.ended()).orElseGet(() -> begin(caller));
        subscription = Optional.of(open);
        return subscriptions.add(open, uri);
    }

    synchronized void remove(String uri) {
        subscription.ifPresent(open -> open.remove(uri));
    }

    /** The session is over. */
    synchronized void close() {
        closed = true;
        subscription.ifPresent(Subscription::close);
    }

    private Subscription begin(Caller caller) {
        Subscription open = subscriptions.open(caller, Set.of());
        Thread.ofVirtual().name("session-news").start(() -> tell(open));
        return open;
    }

    private void tell(Subscription open) {
        try (open) {
            while (!open.ended()) {
                for (String uri : open.awaitChanges(LOOK)) {
                    stream.get()
                            .send(Json.bytes("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/resources/updated\","
                                    + "\"params\":{\"uri\":" + Json.quote(uri) + "}}"));
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
