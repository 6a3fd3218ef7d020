package dev.waybill.server.door;

import dev.waybill.server.json.Json;
import dev.waybill.server.log.ServerLog;
import dev.waybill.server.message.Inbound;
import dev.waybill.server.message.MessageReader;
import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.Reply;
import dev.waybill.server.message.RpcError;
import java.util.Optional;

/**
 * Takes every message of a transport: reads it, chooses the era by its body, and answers itself what no era should
 * see. The choice is made for each message (2026-07-28, basic/versioning, "Backward Compatibility"): the modern
 * field in {@code _meta} is served statelessly; {@code initialize} opens a session, and what comes without the
 * field belongs to one.
 */
public final class Door {
    private static final byte[] EMPTY_RESULT = Json.bytes("{}");

    private final Era modern;
    private final SessionEra sessions;
    private final ServerLog log;

    public Door(Era modern, SessionEra sessions, ServerLog log) {
        this.modern = modern;
        this.sessions = sessions;
        this.log = log;
    }

    /**
     * Answers one message. Never throws for anything that a caller can send.
     */
    public Reply answer(byte[] message, Exchange exchange) {
        return answer(MessageReader.read(message), exchange);
    }

    /** Answers a message that the transport has read already, by {@link MessageReader}. */
    public Reply answer(Inbound inbound, Exchange exchange) {
        return switch (inbound) {
            case Inbound.Request request -> answer(request, exchange);
            case Inbound.Unreadable unreadable -> Reply.error(unreadable.id(), unreadable.error());
            case Inbound.Notification notification -> notification(notification, exchange);
            case Inbound.Response answer -> response(answer, exchange);
        };
    }

    /** Answers a request. */
    public Reply answer(Inbound.Request request, Exchange exchange) {
        try {
            return eraOf(request, exchange).answer(request, exchange);
        } catch (ProtocolException refused) {
            return Reply.error(request.id(), refused.error());
        } catch (RuntimeException defect) {
            log.event("defect")
                    .with("request", exchange.request().text())
                    .with("transport", exchange.connection().transport().text())
                    .with(defect)
                    .write();
            return Reply.error(request.id(), RpcError.internal(exchange.request()));
        }
    }

    private Era eraOf(Inbound.Request request, Exchange exchange) {
        if (Revisions.statesRevision(request) || claimsModern(request, exchange)) {
            return modern;
        }
        return switch (request.method()) {
            case "initialize" -> sessions::open;
            case "ping" -> exchange.headers().sessionId().isEmpty() ? Door::pong : sessions;
            default -> sessions;
        };
    }

    /** A client may ask this before {@code initialize} (2025-11-25, basic/lifecycle, "Initialization"). */
    private static Reply pong(Inbound.Request ping, Exchange anyone) {
        return Reply.result(ping.id(), EMPTY_RESULT);
    }

    /** A modern request that forgot its field is told so, rather than sent to look for a session. */
    private static boolean claimsModern(Inbound.Request request, Exchange exchange) {
        if (request.method().equals("server/discover")) {
            return true;
        }
        Headers headers = exchange.headers();
        return headers.sessionId().isEmpty()
                && headers.protocolVersion().filter(Revisions.MODERN::equals).isPresent();
    }

    /** Only sessions ask clients anything (2026-07-28, basic/transports/streamable-http, "Receiving Messages"). */
    private Reply response(Inbound.Response answer, Exchange exchange) {
        try {
            sessions.hear(answer, exchange);
            return Reply.none();
        } catch (ProtocolException refused) {
            return Reply.error(Optional.empty(), refused.error());
        }
    }

    /** Remarks are never answered, whatever they say (JSON-RPC 2.0, section 4.1). */
    private Reply notification(Inbound.Notification notification, Exchange exchange) {
        try {
            exchange.inFlight().hear(notification);
            sessions.note(notification, exchange);
            return Reply.none();
        } catch (ProtocolException refused) {
            // Over HTTP the status tells it; on stdio there is no session that could be wrong.
            return Reply.error(Optional.empty(), refused.error());
        }
    }
}
