package dev.waybill.server.http;

import dev.waybill.server.console.Console;
import dev.waybill.server.console.ConsoleRequest;
import dev.waybill.server.console.ConsoleResponse;
import dev.waybill.server.console.live.Feed;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Parameters;
import dev.waybill.server.screen.KeptAgent;
import dev.waybill.workflow.audit.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** All that is no door of agents: browsers' requests on their way to the console, and its pages on their way back. */
final class ConsoleEndpoint extends Handler.Abstract {
    private static final String COOKIE = "waybill_session";
    /** Browsers take it from an https page of this very host only (RFC 6265bis, section 4.1.3.2). */
    private static final String SECURE_COOKIE = "__Host-" + COOKIE;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Console console;
    private final boolean secure;
    private final KeptAgent agents = new KeptAgent();

    /**
     * @param secure whether browsers reach the console over https
     */
    ConsoleEndpoint(Console console, boolean secure) {
        this.console = console;
        this.secure = secure;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException, InterruptedException {
        return switch (FormBody.of(request, console.takesFile(Request.getPathInContext(request)))) {
            case FormBody.Refused refused -> {
                HttpAnswer.text(response, callback, refused.status(), refused.words() + "\n");
                yield true;
            }
            case FormBody.Read read -> {
                // A body that is no form's.
                UnreadBody.discard(response);
                yield answer(request, read.fields(), response, callback);
            }
        };
    }

    private boolean answer(Request request, Parameters form, Response response, Callback callback)
            throws IOException, InterruptedException {
        ConsoleResponse answer = console.answer(new ConsoleRequest(
                request.getMethod(),
                Request.getPathInContext(request),
                FormBody.parameters(Request.extractQueryParameters(request, StandardCharsets.UTF_8)),
                form,
                cookie(request),
                sameSite(request),
                new Origin(PeerAddress.of(request).getHostAddress(), agents.of(UserAgent.of(request)))));
        boolean bodiless = request.getMethod().equals("HEAD");
        if (answer.feed().isPresent()) {
            try (Feed feed = answer.feed().get()) {
                head(response, answer);
                if (bodiless) {
                    response.write(true, ByteBuffer.allocate(0), callback);
                } else {
                    follow(response, callback, feed);
                }
            }
        } else {
            head(response, answer);
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
            response.write(true, ByteBuffer.wrap(bodiless ? new byte[0] : answer.body()), callback);
        }
        return true;
    }

    private void head(Response response, ConsoleResponse answer) {
        response.setStatus(answer.status());
        response.getHeaders().put("Content-Security-Policy", POLICY);
        // With "no-referrer" browsers name no origin when they send a form, and it could be anybody's.
        response.getHeaders().put("Referrer-Policy", "same-origin");
        if (secure) {
            response.getHeaders().put("Strict-Transport-Security", "max-age=31536000");
        }
        answer.headers().forEach(response.getHeaders()::put);
        switch (answer.cookie()) {
            case Answer.Cookie.Kept ignored -> {}
            case Answer.Cookie.Set set -> Response.addCookie(response, cookie(set.value(), -1));
            case Answer.Cookie.Dropped ignored -> Response.addCookie(response, cookie("", 0));
        }
    }

    private HttpCookie cookie(String value, long maxAgeSeconds) {
        return HttpCookie.build(secure ? SECURE_COOKIE : COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(HttpCookie.SameSite.LAX)
                .maxAge(maxAgeSeconds)
                .build();
    }

    private String cookie(Request request) {
        String name = secure ? SECURE_COOKIE : COOKIE;
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /**
     * Whether a page of ours sent it. Browsers say so by {@code Sec-Fetch-Site}; older ones name the page's origin, which
     * {@link HostCheck} has compared with ours.
     */
    private static boolean sameSite(Request request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        return site == null ? request.getHeaders().contains(HttpHeader.ORIGIN) : site.equals("same-origin");
    }

    private static void follow(Response response, Callback callback, Feed feed)
            throws IOException, InterruptedException {
        try {
            feed.follow(new EventSink(response));
            response.write(true, ByteBuffer.allocate(0), callback);
        } catch (IOException gone) {
            // The visitor left; there is nobody to tell.
            callback.failed(gone);
        }
    }

    /** Events in the form of the standard (HTML, section 9.2.6). */
    private record EventSink(Response response) implements Feed.Sink {
        @Override
        public void event(String name, String id, String html) throws IOException {
            StringBuilder text = new StringBuilder(html.length() + 64);
            text.append("event: ").append(name).append('\n');
            if (!id.isEmpty()) {
                text.append("id: ").append(id).append('\n');
            }
            html.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
            if (html.isEmpty()) {
                text.append("data:\n");
            }
            write(text.append('\n').toString());
        }

        @Override
        public void keepAlive() throws IOException {
            write(":\n\n");
        }

        private void write(String text) throws IOException {
            Content.Sink.write(response, false, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
