package dev.waybill.server.legacy;

import dev.waybill.server.desk.FeatureDesk;
import dev.waybill.server.door.Exchange;
import dev.waybill.server.door.InFlight;
import dev.waybill.server.door.Outlet;
import dev.waybill.server.door.Revisions;
import dev.waybill.server.door.Sessions;
import dev.waybill.server.feature.ServedCatalogue;
import dev.waybill.server.message.Inbound;
import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.Reply;
import dev.waybill.server.message.RpcError;
import dev.waybill.server.subscription.Subscriptions;
import dev.waybill.workflow.key.KeyHolder;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * The sessions of HTTP clients (2025-11-25, basic/transports, "Session Management"). The SDK makes them; who may use
 * one, how many there are and when one ends is decided here.
 */
public final class HttpSessions implements Sessions {
    /** A session's request that is refused was heard all the same: other statuses speak of the session itself. */
    private static final int OK = 200;

    private final LegacySession.Offer offer;
    private final SessionTable table;
    private volatile Optional<SessionOpener> opener = Optional.empty();

    public HttpSessions(
            ServedCatalogue.Texts texts, FeatureDesk features, Subscriptions subscriptions, InstantSource clock) {
        this.offer = new LegacySession.Offer(texts, features, subscriptions);
        this.table = new SessionTable(clock);
    }

    @Override
    public Reply open(Inbound.Request initialize, Exchange exchange) throws ProtocolException {
        SessionOpener.Opened opened = opener().open(initialize);
        table.add(opened.session(), exchange.callers().caller().holder());
        return opened.reply().opening(opened.session().id());
    }

    @Override
    public Reply answer(Inbound.Request request, Exchange exchange) throws ProtocolException {
        SessionTable.Entry entry = entry(exchange);
        requireServed(exchange);
        InFlight.Running running = entry.inFlight()
                .begin(request.id())
                .orElseThrow(() -> new ProtocolException(
                        RpcError.invalidRequest("A request of this id is not answered yet; give each its own.")));
        try (running) {
            // A client that loses its connection has not cancelled (2025-11-25, basic/transports, "Sending Messages to
            // the Server"); it would say so.
            return entry.session().answer(request, exchange.cancelledBy(running.cancellation()));
        } catch (ProtocolException refused) {
            return Reply.error(request.id(), refused.error().withStatus(OK));
        }
    }

    /** Without a session a remark is for nobody, and taken all the same. */
    @Override
    public void note(Inbound.Notification notification, Exchange exchange) throws ProtocolException {
        if (exchange.headers().sessionId().isPresent()) {
            entry(exchange).inFlight().hear(notification);
        }
    }

    /** Without a session an answer belongs to nothing, and is taken all the same. */
    @Override
    public void hear(Inbound.Response answer, Exchange exchange) throws ProtocolException {
        if (exchange.headers().sessionId().isPresent()) {
            entry(exchange).session().hear(answer);
        }
    }

    @Override
    public Optional<Stream> listen(String sessionId, KeyHolder holder, Outlet outlet) {
        return table.find(sessionId, holder).map(entry -> entry.listen(outlet));
    }

    @Override
    public boolean end(String sessionId, KeyHolder holder) {
        return table.end(sessionId, holder);
    }

    @Override
    public void endSessionsOf(KeyHolder holder) {
        table.endAll(entry -> entry.holder().equals(holder));
    }

    @Override
    public Set<KeyHolder> holders() {
        return table.holders();
    }

    @Override
    public void endAll() {
        table.endAll(entry -> true);
    }

    @Override
    public int open() {
        return table.size();
    }

    private SessionTable.Entry entry(Exchange exchange) throws ProtocolException {
        Optional<String> sessionId = exchange.headers().sessionId();
        if (sessionId.isEmpty()) {
            throw new ProtocolException(Uninitialized.error());
        }
        return table.find(sessionId.get(), exchange.callers().caller().holder())
                .orElseThrow(() -> new ProtocolException(RpcError.noSession()));
    }

    /** 2025-11-25, basic/transports, "Protocol Version Header". */
    private static void requireServed(Exchange exchange) throws ProtocolException {
        Optional<String> version = exchange.headers().protocolVersion();
        if (version.isPresent() && !Revisions.WITH_SESSIONS.contains(version.get())) {
            throw new ProtocolException(
                    RpcError.invalidRequest("The header MCP-Protocol-Version names no revision of this session."));
        }
    }

    /** Made at the first {@code initialize}; two at once may each make one, and both serve. */
    private SessionOpener opener() {
        Optional<SessionOpener> made = opener;
        if (made.isEmpty()) {
            made = Optional.of(new SessionOpener(offer));
            opener = made;
        }
        return made.orElseThrow();
    }
}
