package dev.waybill.server.legacy;

import dev.waybill.server.door.Exchange;
import dev.waybill.server.door.Inbound;
import dev.waybill.server.door.ProtocolException;
import dev.waybill.server.door.Reply;
import dev.waybill.server.door.RpcError;
import dev.waybill.server.feature.ServedCatalogue;
import dev.waybill.server.door.SessionEra;
import dev.waybill.server.door.CallDesk;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The one session that a process on stdio can have. Until {@code initialize} comes, nothing of the SDK is loaded. */
public final class StdioSessions implements SessionEra {
    private final ServedCatalogue catalogue;
    private final CallDesk desk;
    private final AtomicReference<@Nullable LegacySession> session = new AtomicReference<>();

    public StdioSessions(ServedCatalogue catalogue, CallDesk desk) {
        this.catalogue = catalogue;
        this.desk = desk;
    }

    @Override
    public Reply open(Inbound.Request initialize, Exchange exchange) throws ProtocolException {
        if (session.get() != null) {
            throw new ProtocolException(RpcError.invalidRequest("This process has its session already."));
        }
        SessionOpener.Opened opened = new SessionOpener(catalogue, desk).open(initialize);
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
}
