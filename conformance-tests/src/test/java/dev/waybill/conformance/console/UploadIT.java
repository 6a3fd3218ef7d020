package dev.waybill.conformance.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.ConsoleVisitor;
import dev.waybill.conformance.fixture.Needle;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.Waybill;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file that is imported into a scope, over the wire: taken in one place, within its bound, and kept nowhere. */
final class UploadIT {
    private static final String SCOPE = "/w/default/projects/shop/scope";
    private static final String IMPORT = SCOPE + "/import";
    private static final String TYPE = "multipart/form-data; boundary=XBoundaryX";
    private static final String END = "--XBoundaryX--\r\n";
    private static final String REMARK = "cormorants nest on the east cliff";

    private static Waybill waybill;
    private static Server server;
    private static ConsoleVisitor owner;
    private static String token;

    @BeforeAll
    static void enter() throws Exception {
        waybill = Waybill.fresh("upload");
        server = waybill.serve();
        owner = ConsoleVisitor.firstOwner(waybill, server);
        waybill.run("projects", "connect", "shop").orThrow();
        Document form = Jsoup.parse(owner.get(IMPORT).body());
        assertEquals(
                1,
                form.select("form[enctype=multipart/form-data] input[type=file][name=file]")
                        .size());
        token = form.select("input[name=csrf]").attr("value");
    }

    @AfterAll
    static void leave() {
        owner.close();
        server.close();
    }

    private static String field(String name, String value) {
        return "--XBoundaryX\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String text) {
        return "--XBoundaryX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../.gitignore\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + text + "\r\n";
    }

    private static String body(String csrf, String text) {
        return field("csrf", csrf)
                + field("kind", "ignore")
                + field("owner", "")
                + field("text", "")
                + file(text)
                + END;
    }

    private static HttpResponse<String> send(String path, String body) throws InterruptedException {
        return owner.send(request(path, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path, HttpRequest.BodyPublisher body) {
        return owner.form(path, Map.of()).POST(body).setHeader("Content-Type", TYPE);
    }

    @Test
    void aFileProposesPatternsAndIsKeptNowhere() throws Exception {
        HttpResponse<String> proposed = send(IMPORT, body(token, "# " + REMARK + "\r\n*.pem\r\n"));
        assertEquals(200, proposed.statusCode(), proposed.body());
        Document page = Jsoup.parse(proposed.body());
        assertTrue(
                page.select(".difference ins").text().contains("*.pem"),
                page.select("main").text());
        assertFalse(
                Jsoup.parse(owner.get(SCOPE).body()).select("textarea").text().contains("*.pem"), "saved nothing");
        assertFalse(new Needle(REMARK).in(server.page("/metrics")));
        assertEquals(List.of(), new Needle(REMARK).filesIn(waybill.home()));
    }

    @Test
    void itIsTakenWithItsTokenOnlyAndNowhereElse() throws Exception {
        assertEquals(403, send(IMPORT, body("forged", "*.pem")).statusCode());
        assertEquals(403, send(IMPORT, file("*.pem") + END).statusCode());
        for (String path : List.of(SCOPE, SCOPE + "/try", "/w/default/projects", "/sign-in", "/made-up")) {
            assertEquals(415, send(path, body(token, "*.pem")).statusCode(), path);
        }
        try (ConsoleVisitor stranger = ConsoleVisitor.outside(server)) {
            HttpRequest.Builder sent = stranger.form(IMPORT, Map.of())
                    .POST(HttpRequest.BodyPublishers.ofString(body(token, "*.pem")))
                    .setHeader("Content-Type", TYPE);
            HttpResponse<String> turnedAway = stranger.send(sent);
            assertEquals(303, turnedAway.statusCode());
            assertTrue(turnedAway.headers().firstValue("Location").orElse("").startsWith("/sign-in"));
        }
    }

    @Test
    void whatIsTooLargeIsToldTheBound() throws Exception {
        HttpResponse<String> large = send(IMPORT, body(token, "x".repeat(65_537)));
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("at most 65536 bytes"), large.body());
        byte[] huge = body(token, "x".repeat(700_000)).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                413,
                owner.send(request(IMPORT, HttpRequest.BodyPublishers.ofByteArray(huge)))
                        .statusCode());
        HttpRequest.BodyPublisher unannounced =
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge));
        HttpResponse<String> refused = owner.send(request(IMPORT, unannounced));
        assertEquals(413, refused.statusCode());
        assertEquals(Optional.empty(), refused.headers().firstValue("Connection"), "all of it was read");
    }

    @Test
    void aLengthThatLiesAndABodyThatStopsDoNothing() throws Exception {
        String whole = body(token, "*.pem");
        int length = whole.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(raw(whole, length).startsWith("HTTP/1.1 200"), "the truth");
        assertTrue(raw(whole, length - 10).startsWith("HTTP/1.1 400"), "shorter");
        assertFalse(raw(whole, length + 10).startsWith("HTTP/1.1 200"), "longer");
        try (Socket slow = socket()) {
            slow.getOutputStream()
                    .write((head(length) + whole.substring(0, length / 2)).getBytes(StandardCharsets.UTF_8));
            slow.getOutputStream().flush();
            assertEquals(200, send(IMPORT, whole).statusCode(), "who is slow keeps nobody waiting");
        }
    }

    /** What comes back for a body under such a head; the client says no more after it. */
    private static String raw(String body, int length) throws IOException {
        try (Socket socket = socket()) {
            socket.getOutputStream().write((head(length) + body).getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Socket socket() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), owner.origin().getPort());
        socket.setSoTimeout(90_000);
        return socket;
    }

    private static String head(int length) {
        String origin = owner.origin().toString();
        String set = owner.cookieAsSet();
        return "POST " + IMPORT + " HTTP/1.1\r\nHost: " + owner.origin().getAuthority() + "\r\nOrigin: "
                + origin.substring(0, origin.length() - 1) + "\r\nCookie: " + set.substring(0, set.indexOf(';'))
                + "\r\nConnection: close\r\nContent-Type: " + TYPE + "\r\nContent-Length: " + length + "\r\n\r\n";
    }
}
