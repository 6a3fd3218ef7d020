package dev.waybill.server.legacy;

import dev.waybill.server.desk.FeatureDesk;
import dev.waybill.server.door.Exchange;
import dev.waybill.server.door.SessionEra;
import dev.waybill.server.feature.ServedCatalogue;
import dev.waybill.server.message.Inbound;
import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.Reply;
import dev.waybill.server.message.RpcError;
import dev.waybill.server.subscription.Subscriptions;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The one session that a process on stdio can have. Until {@code initialize} comes, nothing of the SDK is loaded. */
public final class StdioSessions implements SessionEra {
    private final LegacySession.Offer offer;
    private final AtomicReference<@Nullable LegacySession> session = new AtomicReference<>();

    public StdioSessions(ServedCatalogue.Texts texts, FeatureDesk features, Subscriptions subscriptions) {
        this.offer = new LegacySession.Offer(texts, features, subscriptions);
    }

    @Override
    public Reply open(Inbound.Request initialize, Exchange exchange) throws ProtocolException {
        if (session.get() != null) {
            throw new ProtocolException(RpcError.invalidRequest("This process has its session already."));
        }
        SessionOpener.Opened opened = new SessionOpener(offer).open(initialize);
        // The one stream there is.
        opened.session().listen(exchange.outlet(), () -> {});
        session.set(opened.session());
        return opened.reply();
    }

    @Override
    public Reply answer(Inbound.Request request, Exchange exchange) throws ProtocolException {
        LegacySession open = session.get();
        if (open == null) {
            throw new ProtocolException(Uninitialized.error());
        }
        return open.answer(request, exchange);
    }

    /** Nothing that a client remarks changes what is done for it; cancellation is the transport's. */
    @Override
    public void note(Inbound.Notification notification, Exchange exchange) {}

    @Override
    public void hear(Inbound.Response answer, Exchange exchange) {
        LegacySession open = session.get();
        if (open != null) {
            open.hear(answer);
        }
    }

    /** The client says nothing more: what waits for its word waits in vain. */
    public void end() {
        LegacySession open = session.get();
        if (open != null) {
            open.end();
        }
    }
}
