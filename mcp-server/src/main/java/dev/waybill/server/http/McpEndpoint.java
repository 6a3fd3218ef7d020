package dev.waybill.server.http;

import dev.waybill.server.budget.Toll;
import dev.waybill.server.door.Authenticator;
import dev.waybill.server.door.Connection;
import dev.waybill.server.door.Door;
import dev.waybill.server.door.Exchange;
import dev.waybill.server.door.GradeRule;
import dev.waybill.server.door.Headers;
import dev.waybill.server.door.InFlight;
import dev.waybill.server.door.RequestIds;
import dev.waybill.server.door.Sessions;
import dev.waybill.server.door.Transport;
import dev.waybill.server.feature.Cancellation;
import dev.waybill.server.message.Reply;
import dev.waybill.server.message.RpcError;
import dev.waybill.server.screen.KeptAgent;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * {@code /mcp}: who is calling is settled before a byte of the body is read. POST is for both eras; GET and DELETE
 * are for sessions, of which the modern one knows nothing.
 */
final class McpEndpoint extends Handler.Abstract {
    /** Shorter than what proxies and clients take for dead. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);

    private final Door door;
    private final Sessions sessions;
    private final Authenticator authenticator;
    private final GradeRule grades;
    private final RequestIds ids;
    private final RateLimiter<KeyId> perKey;
    private final Toll toll;
    private final KeptAgent agents = new KeptAgent();

    McpEndpoint(
            Door door,
            Sessions sessions,
            Authenticator authenticator,
            GradeRule grades,
            RequestIds ids,
            RateLimiter<KeyId> perKey,
            Toll toll) {
        this.door = door;
        this.sessions = sessions;
        this.authenticator = authenticator;
        this.grades = grades;
        this.ids = ids;
        this.perKey = perKey;
        this.toll = toll;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException, InterruptedException {
        Connection connection = connection(request);
        Caller caller;
        try {
            caller = authenticator.authenticate(McpHeaders.credential(request), connection);
        } catch (RefusedException refused) {
            unauthenticated(response, callback, refused);
            return true;
        }
        OptionalLong wait = perKey.refusal(caller.key());
        if (wait.isPresent()) {
            TooMany.answer(response, callback, "key", wait.getAsLong());
            return true;
        }
        if (!request.getMethod().equals("POST")) {
            toll.fare(McpHeaders.bytes(request)).close(Optional.of(caller), false);
        }
        switch (request.getMethod()) {
            case "POST" -> post(request, response, callback, connection, caller);
            case "GET" -> listen(request, response, callback, caller);
            case "DELETE" -> end(request, response, callback, caller);
            default -> {
                response.getHeaders().put(HttpHeader.ALLOW, "POST, GET, DELETE");
                HttpAnswer.error(
                        response,
                        callback,
                        RpcError.refused(HttpStatus.METHOD_NOT_ALLOWED_405, "Send messages by POST."));
            }
        }
        return true;
    }

    private void post(Request request, Response response, Callback callback, Connection connection, Caller caller)
            throws IOException {
        if (!McpHeaders.sendsJson(request)) {
            HttpAnswer.error(
                    response,
                    callback,
                    RpcError.refused(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "Send JSON, with Content-Type: application/json."));
            return;
        }
        Optional<byte[]> body = BoundedBody.read(request, Caps.REQUEST_BYTES);
        if (body.isEmpty()) {
            toll.fare(Caps.REQUEST_BYTES).close(Optional.of(caller), true);
            HttpAnswer.error(response, callback, RpcError.tooLarge(Caps.REQUEST_BYTES));
            return;
        }
        Cancellation cancellation = new Cancellation();
        request.addFailureListener(gone -> cancellation.request());
        HttpOutlet outlet = new HttpOutlet(response, McpHeaders.acceptsEvents(request), cancellation);
        // A call that waits for a person is no idle connection, least of all while the server stops; one whose client
        // takes nothing of what is sent to it is.
        request.addIdleTimeoutListener(idle -> outlet.writing());
        Exchange exchange = new Exchange(
                connection,
                McpHeaders.protocol(request),
                () -> caller,
                ids.next(),
                new InFlight(),
                cancellation,
                outlet,
                toll.fare(body.get().length + McpHeaders.bytes(request)));
        Reply reply = door.answer(body.get(), exchange);
        exchange.fare().close(Optional.of(caller), reply.refused());
        outlet.finish(reply, callback);
    }

    /** 2025-11-25, basic/transports, "Listening for Messages from the Server". */
    private void listen(Request request, Response response, Callback callback, Caller caller)
            throws InterruptedException {
        Headers headers = McpHeaders.protocol(request);
        if (headers.sessionId().isEmpty() || !McpHeaders.acceptsEvents(request)) {
            response.getHeaders().put(HttpHeader.ALLOW, "POST");
            HttpAnswer.error(
                    response,
                    callback,
                    RpcError.refused(
                            HttpStatus.METHOD_NOT_ALLOWED_405,
                            "GET is for a session's event stream; send messages by POST."));
            return;
        }
        Cancellation gone = new Cancellation();
        HttpOutlet outlet = new HttpOutlet(response, true, gone);
        Optional<Sessions.Stream> stream = sessions.listen(headers.sessionId().get(), caller.holder(), outlet);
        if (stream.isEmpty()) {
            HttpAnswer.error(response, callback, RpcError.noSession());
            return;
        }
        gone.whenRequested(stream.get()::abandon);
        request.addIdleTimeoutListener(idle -> outlet.writing());
        request.addFailureListener(failure -> gone.request());
        outlet.begin();
        while (!stream.get().ended(KEEP_ALIVE)) {
            outlet.keepAlive();
        }
        outlet.finish(Reply.none(), callback);
    }

    /** 2025-11-25, basic/transports, "Session Management", 5. */
    private void end(Request request, Response response, Callback callback, Caller caller) {
        Optional<String> session = McpHeaders.protocol(request).sessionId();
        if (session.isEmpty()) {
            response.getHeaders().put(HttpHeader.ALLOW, "POST");
            HttpAnswer.error(
                    response,
                    callback,
                    RpcError.refused(HttpStatus.METHOD_NOT_ALLOWED_405, "DELETE ends a session and has to name one."));
        } else if (sessions.end(session.get(), caller.holder())) {
            response.setStatus(HttpStatus.NO_CONTENT_204);
            callback.succeeded();
        } else {
            HttpAnswer.error(response, callback, RpcError.noSession());
        }
    }

    private Connection connection(Request request) {
        InetAddress peer = PeerAddress.of(request);
        return new Connection(
                Transport.HTTP,
                new Origin(peer.getHostAddress(), agents.of(UserAgent.of(request))),
                grades.of(peer, PeerAddress.ours(request)));
    }

    /**
     * No {@code resource_metadata} in the challenge: keys are configured, and some hosts drop a configured header
     * when they are pointed to an authorization server.
     */
    private static void unauthenticated(Response response, Callback callback, RefusedException refused) {
        if (refused.refusal().code() == RefusalCode.UNAVAILABLE) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
            HttpAnswer.error(
                    response,
                    callback,
                    RpcError.refused(
                            HttpStatus.SERVICE_UNAVAILABLE_503,
                            refused.refusal().message()));
            return;
        }
        response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
        HttpAnswer.error(
                response,
                callback,
                RpcError.refused(HttpStatus.UNAUTHORIZED_401, refused.refusal().message()));
    }
}
