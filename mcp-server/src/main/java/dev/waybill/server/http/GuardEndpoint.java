package dev.waybill.server.http;

import dev.waybill.server.budget.Fare;
import dev.waybill.server.budget.Toll;
import dev.waybill.server.door.GradeRule;
import dev.waybill.server.guard.GuardAnswer;
import dev.waybill.server.guard.GuardDesk;
import dev.waybill.server.json.Json;
import dev.waybill.server.screen.KeptAgent;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.refusal.Refusal;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.GuardCaller;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * {@code POST /guard/v1/sync}: where guards report. As for tools, who is calling is settled before a byte of the body is
 * read; a plugin key opens nothing here.
 */
final class GuardEndpoint extends Handler.Abstract {
    static final String PATH = "/guard/v1/sync";

    private final GuardDesk desk;
    private final GradeRule grades;
    private final RateLimiter<KeyId> perKey;
    private final Toll toll;
    private final KeptAgent agents = new KeptAgent();

    GuardEndpoint(GuardDesk desk, GradeRule grades, RateLimiter<KeyId> perKey, Toll toll) {
        this.desk = desk;
        this.grades = grades;
        this.perKey = perKey;
        this.toll = toll;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        GuardCaller caller;
        try {
            caller = caller(request);
        } catch (RefusedException refused) {
            if (refused.refusal().code() == RefusalCode.UNAUTHENTICATED) {
                response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
            }
            early(response, callback, GuardAnswer.of(refused.refusal()));
            return true;
        }
        Caller payer = caller.asAgent("", "", "");
        OptionalLong wait = perKey.refusal(caller.key());
        if (wait.isPresent()) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, wait.getAsLong());
            early(
                    response,
                    callback,
                    GuardAnswer.of(Refusal.of(
                            RefusalCode.RATE_LIMITED,
                            "Too many requests of this key's guards; come back in " + wait.getAsLong() + " s.")));
        } else if (!request.getMethod().equals("POST")) {
            toll.fare(McpHeaders.bytes(request)).close(Optional.of(payer), true);
            response.getHeaders().put(HttpHeader.ALLOW, "POST");
            early(response, callback, refused(HttpStatus.METHOD_NOT_ALLOWED_405, "Send reports by POST."));
        } else if (!McpHeaders.sendsJson(request)) {
            toll.fare(McpHeaders.bytes(request)).close(Optional.of(payer), true);
            early(
                    response,
                    callback,
                    refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "Send JSON, with Content-Type: application/json."));
        } else {
            post(request, response, callback, caller);
        }
        return true;
    }

    private GuardCaller caller(Request request) {
        InetAddress peer = PeerAddress.of(request);
        return desk.caller(
                McpHeaders.credential(request).reveal(),
                grades.of(peer, PeerAddress.ours(request)),
                new Origin(peer.getHostAddress(), agents.of(UserAgent.of(request))));
    }

    private void post(Request request, Response response, Callback callback, GuardCaller caller) throws IOException {
        Optional<byte[]> body = BoundedBody.read(request, Caps.REQUEST_BYTES);
        if (body.isPresent()) {
            Fare fare = toll.fare(body.get().length + McpHeaders.bytes(request));
            send(response, callback, desk.answer(caller, body.get(), fare));
            return;
        }
        toll.fare(Caps.REQUEST_BYTES).close(Optional.of(caller.asAgent("", "", "")), true);
        early(
                response,
                callback,
                refused(
                        HttpStatus.PAYLOAD_TOO_LARGE_413,
                        "The request is larger than " + Caps.REQUEST_BYTES + " bytes; send fewer reports at a time."));
    }

    private static GuardAnswer refused(int status, String message) {
        return new GuardAnswer(
                status,
                GuardAnswer.of(Refusal.of(RefusalCode.INVALID_ARGUMENT, message))
                        .json());
    }

    /** An answer before the end of the body, of which the rest is thrown away. */
    private static void early(Response response, Callback callback, GuardAnswer answer) {
        UnreadBody.discard(response);
        send(response, callback, answer);
    }

    private static void send(Response response, Callback callback, GuardAnswer answer) {
        byte[] body = Json.bytes(answer.json());
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, HttpAnswer.JSON);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
