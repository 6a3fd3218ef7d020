package dev.waybill.conformance.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.ConsoleVisitor;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.Waybill;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How HTTP carries the console: headers, cookies, hosts, methods, sizes. */
final class ConsoleHttpIT {
    private static final Map<String, String> SIGN_IN = Map.of("name", "olga", "password", ConsoleVisitor.password());

    private static Waybill waybill;
    private static Server server;
    private static ConsoleVisitor owner;
    private static ConsoleVisitor stranger;

    @BeforeAll
    static void enter() throws Exception {
        waybill = Waybill.fresh("console-http");
        server = waybill.serve();
        owner = ConsoleVisitor.firstOwner(waybill, server);
        stranger = ConsoleVisitor.outside(server);
        String set = owner.cookieAsSet();
        assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Lax") && set.contains("Path=/"), set);
        assertFalse(set.contains("Domain"), set);
    }

    @AfterAll
    static void leave() {
        owner.close();
        stranger.close();
        server.close();
    }

    @Test
    @Promise("K6")
    void everyPageCarriesTheHeaders() throws Exception {
        for (String path : List.of("/", "/sign-in", "/w/default/runs", "/w/default/keys", "/made-up", "/welcome/x")) {
            HttpResponse<String> page = owner.get(path);
            Map<String, String> headers = page.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT),
                            header -> String.join(", ", header.getValue())));
            String policy = headers.getOrDefault("content-security-policy", "");
            assertTrue(policy.startsWith("default-src 'none'"), path + " " + policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"), policy);
            assertEquals("no-store", headers.get("cache-control"), path);
            assertEquals("nosniff", headers.get("x-content-type-options"), path);
            assertEquals("DENY", headers.get("x-frame-options"), path);
            assertEquals("same-origin", headers.get("referrer-policy"), path);
            assertEquals("same-origin", headers.get("cross-origin-opener-policy"), path);
            assertFalse(headers.containsKey("server"), path);
            assertFalse(page.body().contains(" style="), path + " has a style inside");
            assertFalse(page.body().contains("<script>"), path + " has a script inside");
        }
    }

    @Test
    void whatPagesNameIsKeptForEverAndHeldToItsDigest() throws Exception {
        String html = stranger.get("/sign-in").body();
        for (String attribute : List.of("src=\"", "href=\"")) {
            int at = html.indexOf(attribute + "/assets/");
            assertTrue(at > 0);
            String path = html.substring(at + attribute.length(), html.indexOf('"', at + attribute.length()));
            HttpResponse<String> asset = stranger.get(path);
            assertEquals(200, asset.statusCode());
            assertEquals(
                    "public, max-age=31536000, immutable",
                    asset.headers().firstValue("Cache-Control").orElseThrow());
        }
        assertTrue(html.contains("integrity=\"sha384-"));
        assertEquals(404, stranger.get("/assets/0000000000000000/console.css").statusCode());
        assertFalse(html.contains("://"), "nothing comes from elsewhere");
    }

    @Test
    void anotherNameForThisServerOpensNothing() throws Exception {
        assertTrue(spoken("GET /sign-in HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 421"));
        assertEquals(
                403,
                stranger.send(stranger.form("/sign-in", SIGN_IN).setHeader("Origin", "http://evil.example"))
                        .statusCode());
        assertEquals(
                403,
                stranger.send(stranger.form("/sign-in", SIGN_IN).setHeader("Sec-Fetch-Site", "cross-site"))
                        .statusCode());
    }

    @Test
    void whatIsNoFormIsRefusedAndAReaderGetsNoBodyForHead() throws Exception {
        HttpRequest.Builder json = stranger.request("/sign-in")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json");
        HttpResponse<String> noForm = stranger.send(json);
        assertEquals(415, noForm.statusCode());
        assertTrue(noForm.body().contains("application/x-www-form-urlencoded"), noForm.body());
        String huge = "name=" + "a".repeat(600_000);
        assertEquals(
                413,
                stranger.send(stranger.request("/sign-in")
                                .POST(HttpRequest.BodyPublishers.ofString(huge))
                                .header("Content-Type", "application/x-www-form-urlencoded"))
                        .statusCode());
        assertEquals(
                400,
                stranger.send(stranger.request("/sign-in")
                                .POST(HttpRequest.BodyPublishers.ofString("name=%zz"))
                                .header("Content-Type", "application/x-www-form-urlencoded"))
                        .statusCode());
        HttpResponse<String> head =
                stranger.send(stranger.request("/sign-in").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
    }

    /** More often than a browser may have streams, so that one that kept its place would be missed. */
    @Test
    void whoAsksForTheHeadOfAStreamGetsItAndNoStream() throws Exception {
        for (int i = 0; i < 30; i++) {
            String live = Jsoup.parse(owner.get("/w/default/runs").body())
                    .select("[sse-connect]")
                    .attr("sse-connect");
            assertTrue(live.contains("ticket="), live);
            HttpResponse<String> head = owner.send(owner.request(live)
                    .timeout(Duration.ofSeconds(90))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertEquals(200, head.statusCode(), i + ". time");
        }
    }

    @Test
    void anUnknownCookieIsNobodys() throws Exception {
        for (String made : List.of("waybill_session=x", "waybill_session=", "waybill_session=wbs_" + "0".repeat(49))) {
            HttpResponse<String> page =
                    stranger.send(stranger.request("/w/default/runs").header("Cookie", made));
            assertEquals(303, page.statusCode(), made);
        }
        assertEquals(200, owner.get("/w/default/runs").statusCode());
    }

    private static String spoken(String request) throws IOException {
        try (Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.mcp().getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
