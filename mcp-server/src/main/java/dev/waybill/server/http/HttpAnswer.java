package dev.waybill.server.http;

import dev.waybill.server.message.Reply;
import dev.waybill.server.message.RpcError;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The ways to answer at once, each in one write. */
final class HttpAnswer {
    static final String JSON = "application/json";

    private HttpAnswer() {}

    /** A JSON-RPC reply; where none is due, its status alone. */
    static void reply(Response response, Callback callback, Reply reply) {
        response.setStatus(reply.httpStatus());
        if (reply.due()) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.body().length);
        }
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }

    /** A JSON-RPC error that belongs to no request of the body, of which the rest is thrown away. */
    static void error(Response response, Callback callback, RpcError error) {
        UnreadBody.discard(response);
        reply(response, callback, Reply.error(Optional.empty(), error));
    }

    /** A line for people and probes; a body that came with the request is thrown away. */
    static void text(Response response, Callback callback, int status, String text) {
        UnreadBody.discard(response);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /** No such page. */
    static void notFound(Response response, Callback callback) {
        text(response, callback, HttpStatus.NOT_FOUND_404, "Not found.\n");
    }
}
