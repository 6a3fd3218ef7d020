package dev.waybill.server.http;

import dev.waybill.server.message.RpcError;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The answer to who asks too often (RFC 6585, section 4). */
final class TooMany {
    private TooMany() {}

    /**
     * Answers.
     *
     * @param whose   {@code key} or {@code address}
     * @param seconds after which the next request is granted
     */
    static void answer(Response response, Callback callback, String whose, long seconds) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds);
        HttpAnswer.error(
                response,
                callback,
                RpcError.refused(
                        HttpStatus.TOO_MANY_REQUESTS_429,
                        "Too many requests with this " + whose + "; come back in " + seconds + " s."));
    }
}
