package dev.waybill.server.door;

import dev.waybill.server.feature.Cancellation;
import dev.waybill.server.message.Inbound;
import dev.waybill.server.message.MessageId;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The requests of one client that are not answered yet, so that it can cancel them by the ids it gave them.
 * Holds at most as many as the transport lets run at once.
 */
public final class InFlight {
    private final ConcurrentHashMap<MessageId, Cancellation> running = new ConcurrentHashMap<>();

    /** One request under way; closing it ends that. */
    public final class Running implements AutoCloseable {
        private final MessageId id;
        private final Cancellation cancellation;

        private Running(MessageId id, Cancellation cancellation) {
            this.id = id;
            this.cancellation = cancellation;
        }

        public Cancellation cancellation() {
            return cancellation;
        }

        @Override
        public void close() {
            running.remove(id, cancellation);
        }
    }

    /** Empty if a request of that id is under way: no two may share one (2026-07-28, basic, "Requests"). */
    public Optional<Running> begin(MessageId id) {
        Cancellation cancellation = new Cancellation();
        return running.putIfAbsent(id, cancellation) == null
                ? Optional.of(new Running(id, cancellation))
                : Optional.empty();
    }

    /** Cancels the request that a {@code notifications/cancelled} names; any other remark changes nothing. */
    public void hear(Inbound.Notification notification) {
        if (notification.method().equals("notifications/cancelled")) {
            MessageId.read(notification.params().path("requestId")).ifPresent(this::cancel);
        }
    }

    /** Cancels a request; one that is unknown or answered is no error (2026-07-28, basic/patterns/cancellation). */
    private void cancel(MessageId id) {
        Cancellation cancellation = running.get(id);
        if (cancellation != null) {
            cancellation.request();
        }
    }

    /** Cancels all of them: the client is gone. */
    public void cancelAll() {
        running.values().forEach(Cancellation::request);
    }
}
