package dev.waybill.server.http;

import dev.waybill.server.message.RpcError;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that were sent to another name than ours, or from a web page that is not ours. A page that lets
 * its own name point at this machine (DNS rebinding) gives itself away by both (2026-07-28,
 * basic/transports/streamable-http, "Security & Endpoint").
 */
final class HostCheck extends Handler.Wrapper {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final Set<String> allowed;

    HostCheck(Set<String> allowed, Handler next) {
        super(next);
        this.allowed = allowed;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!ours(request.getHttpURI().getHost())) {
            HttpAnswer.error(
                    response,
                    callback,
                    RpcError.refused(
                            HttpStatus.MISDIRECTED_REQUEST_421,
                            "This server is not called by that host name; an operator can allow it."));
            return true;
        }
        List<String> origins = request.getHeaders().getValuesList(HttpHeader.ORIGIN);
        if (origins.size() > 1 || origins.stream().anyMatch(origin -> !ours(host(origin)))) {
            HttpAnswer.error(
                    response,
                    callback,
                    RpcError.refused(HttpStatus.FORBIDDEN_403, "Web pages of that origin may not call this server."));
            return true;
        }
        return super.handle(request, response, callback);
    }

    private boolean ours(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(name) || allowed.contains(name);
    }

    /** The host of an {@code Origin}; null for {@code null} and for what is no web origin. */
    private static @Nullable String host(String origin) {
        try {
            URI uri = new URI(origin);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web ? uri.getHost() : null;
        } catch (URISyntaxException malformed) {
            // Not an origin, so not ours.
            return null;
        }
    }
}
