package dev.waybill.server.http;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code /healthz}, {@code /readyz} and {@code /metrics}: open to whoever may connect, and telling nothing else. */
final class Probes extends Handler.Abstract {
    private final Supplier<Optional<String>> unready;
    private final MetricsPage metrics;

    /**
     * @param unready why the server can't serve at the moment, in words of ours; empty if it can
     */
    Probes(Supplier<Optional<String>> unready, MetricsPage metrics) {
        this.unready = unready;
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            HttpAnswer.text(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, "Read it by GET.\n");
            return true;
        }
        switch (Request.getPathInContext(request)) {
            case "/healthz" -> HttpAnswer.text(response, callback, HttpStatus.OK_200, "ok\n");
            case "/readyz" ->
                unready.get()
                        .ifPresentOrElse(
                                reason -> HttpAnswer.text(
                                        response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, reason + "\n"),
                                () -> HttpAnswer.text(response, callback, HttpStatus.OK_200, "ready\n"));
            default -> HttpAnswer.text(response, callback, HttpStatus.OK_200, metrics.text());
        }
        return true;
    }
}
