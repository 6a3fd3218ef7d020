package dev.waybill.conformance.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.Waybill;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How HTTP carries the console: headers, cookies, hosts, methods, sizes. */
final class ConsoleHttpIT {
    private static final String PASSWORD = "a long enough password";

    private static Waybill waybill;
    private static Server server;
    private static HttpClient http;
    private static String cookie;

    @BeforeAll
    static void enter() throws Exception {
        waybill = Waybill.fresh("console-http");
        server = waybill.serve();
        http = HttpClient.newHttpClient();
        String link = Files.readAllLines(waybill.data().resolve("first-key")).stream()
                .filter(line -> line.contains("/welcome/"))
                .map(line -> line.substring(line.indexOf("/welcome/")))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> in = send(form(link, Map.of("name", "olga", "password", PASSWORD, "again", PASSWORD)));
        assertEquals(303, in.statusCode(), in.body());
        String set = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Lax") && set.contains("Path=/"), set);
        assertFalse(set.contains("Domain"), set);
        cookie = set.substring(0, set.indexOf(';'));
    }

    @AfterAll
    static void leave() {
        http.close();
        server.close();
    }

    @Test
    @Promise("K6")
    void everyPageCarriesTheHeaders() throws Exception {
        for (String path : List.of("/", "/sign-in", "/w/default/runs", "/w/default/keys", "/made-up", "/welcome/x")) {
            HttpResponse<String> page = send(get(path).header("Cookie", cookie));
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
        String html = send(get("/sign-in")).body();
        for (String attribute : List.of("src=\"", "href=\"")) {
            int at = html.indexOf(attribute + "/assets/");
            assertTrue(at > 0);
            String path = html.substring(at + attribute.length(), html.indexOf('"', at + attribute.length()));
            HttpResponse<String> asset = send(get(path));
            assertEquals(200, asset.statusCode());
            assertEquals(
                    "public, max-age=31536000, immutable",
                    asset.headers().firstValue("Cache-Control").orElseThrow());
        }
        assertTrue(html.contains("integrity=\"sha384-"));
        assertEquals(404, send(get("/assets/0000000000000000/console.css")).statusCode());
        assertFalse(html.contains("://"), "nothing comes from elsewhere");
    }

    @Test
    void anotherNameForThisServerOpensNothing() throws Exception {
        assertTrue(spoken("GET /sign-in HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 421"));
        assertEquals(
                403,
                send(form("/sign-in", Map.of("name", "olga", "password", PASSWORD))
                                .setHeader("Origin", "http://evil.example"))
                        .statusCode());
        assertEquals(
                403,
                send(form("/sign-in", Map.of("name", "olga", "password", PASSWORD))
                                .setHeader("Sec-Fetch-Site", "cross-site"))
                        .statusCode());
    }

    @Test
    void whatIsNoFormIsRefusedAndAReaderGetsNoBodyForHead() throws Exception {
        HttpRequest.Builder json = get("/sign-in")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json");
        assertEquals(413, send(json).statusCode());
        String huge = "name=" + "a".repeat(600_000);
        assertEquals(
                413,
                send(get("/sign-in")
                                .POST(HttpRequest.BodyPublishers.ofString(huge))
                                .header("Content-Type", "application/x-www-form-urlencoded"))
                        .statusCode());
        assertEquals(
                413,
                send(get("/sign-in")
                                .POST(HttpRequest.BodyPublishers.ofString("name=%zz"))
                                .header("Content-Type", "application/x-www-form-urlencoded"))
                        .statusCode());
        HttpResponse<String> head = send(get("/sign-in").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
    }

    @Test
    void anUnknownCookieIsNobodys() throws Exception {
        for (String made : List.of("waybill_session=x", "waybill_session=", "waybill_session=wbs_" + "0".repeat(49))) {
            HttpResponse<String> page = send(get("/w/default/runs").header("Cookie", made));
            assertEquals(303, page.statusCode(), made);
        }
        assertEquals(200, send(get("/w/default/runs").header("Cookie", cookie)).statusCode());
    }

    private static HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(server.mcp().toString()).resolve(path));
    }

    private static HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return get(path)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://127.0.0.1:" + server.mcp().getPort());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
