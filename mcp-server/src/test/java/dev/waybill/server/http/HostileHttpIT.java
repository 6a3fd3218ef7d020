package dev.waybill.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.fixture.Dripper;
import dev.waybill.server.fixture.FixtureHttp;
import dev.waybill.server.fixture.FixtureKeys;
import dev.waybill.server.fixture.HostileMessages;
import dev.waybill.server.fixture.Messages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not get through over HTTP: each is refused by name, repeats nothing, and leaves the server answering. */
final class HostileHttpIT {
    /** Far more than what a loopback connection holds on its way. */
    private static final int SOCKET_BUFFERS = 16 << 20;

    private static FixtureHttp http;

    @BeforeAll
    static void start() throws IOException {
        http = new FixtureHttp();
    }

    @AfterAll
    static void stop() throws IOException {
        http.close();
    }

    @ParameterizedTest
    @EnumSource
    void hostileMessageIsRefused(HostileMessages message) throws Exception {
        HttpResponse<String> answer =
                http.send(http.request("").POST(HttpRequest.BodyPublishers.ofByteArray(message.bytes())));
        assertEquals(message.bytes().length > 16 * 1024 ? 413 : 400, answer.statusCode());
        assertTrue(answer.body().contains("\"error\":{\"code\":" + message.code() + ","), answer.body());
        assertFalse(answer.body().contains(HostileMessages.CANARY), answer.body());
        assertStillServing();
    }

    @Test
    void breachOfARuleNamesTheRequest() throws Exception {
        HttpResponse<String> answer = http.send(
                http.request(Messages.modern("\"mine\"", "tools/call", Messages.tool("measure", "{\"a\":1,\"a\":2}"))));
        assertTrue(answer.body().startsWith("{\"jsonrpc\":\"2.0\",\"id\":\"mine\",\"error\":{\"code\":-32600"));
    }

    @Test
    void bodyOfUnknownLengthIsCutOffAtTheCap() throws Exception {
        HttpRequest.BodyPublisher endless = HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofByteArray(HostileMessages.ONE_MEGABYTE.bytes()));
        HttpResponse<String> answer = http.send(http.request("").POST(endless));
        assertEquals(413, answer.statusCode());
        // All of it was read, so that the answer was not lost to a client that was still writing.
        assertEquals(Optional.empty(), answer.headers().firstValue("Connection"));
        assertStillServing();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /healthz, 405",
        "PUT, /metrics, 405",
        "POST, /.well-known/openid-configuration, 404",
        "GET, /readyz, 200",
        "DELETE, /made-up, 404"
    })
    void aBodyThatNobodyAskedForIsReadOn(String method, String path, int status) throws Exception {
        HttpRequest.BodyPublisher unannounced = HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofByteArray(HostileMessages.ONE_MEGABYTE.bytes()));
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(http.uri(path)).method(method, unannounced));
        assertEquals(status, answer.statusCode());
        assertEquals(Optional.empty(), answer.headers().firstValue("Connection"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic Zml4dHVyZS1rZXktb25l", "fixture-key-one"})
    void wrongOrMissingKeyIsUnauthorized(String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(http.uri("/mcp"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Messages.modern("1", "tools/list", "")));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = http.send(request);
        assertEquals(401, answer.statusCode());
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,"
                        + "\"message\":\"The key is missing, wrong, revoked or expired.\"}}",
                answer.body());
        assertEquals("Bearer", answer.headers().firstValue("WWW-Authenticate").orElseThrow());
    }

    /** The whole body would take hours. */
    @Test
    @Timeout(60)
    void aStrangerThatSendsAByteNowAndThenIsAnsweredAndCutOff() throws Exception {
        try (Socket socket = stranger("Content-Length: 100000");
                Dripper drip = new Dripper(socket, new byte[1], Duration.ofMillis(100))) {
            drip.begin();

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
            assertTrue(answer.contains("Connection: close"), answer);
        }
        assertStillServing();
    }

    @Test
    void aStrangerThatFallsSilentIsAnsweredAndCutOff() throws Exception {
        try (Socket socket = stranger("Content-Length: 100000")) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
        }
    }

    @Test
    void aStrangerThatNeverEndsItsBodyIsReadToABoundAndNoFurther() throws Exception {
        byte[] chunk = ("4000\r\n" + "a".repeat(0x4000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = stranger("Transfer-Encoding: chunked");
                Dripper flood = new Dripper(socket, chunk, Duration.ZERO)) {
            flood.begin();

            long sent = flood.awaitRefusal();

            // What the server threw away, and what the two ends' buffers hold.
            assertTrue(sent < UnreadBody.DISCARDED_BYTES + SOCKET_BUFFERS, () -> sent + " bytes");
        }
        assertStillServing();
    }

    /** A connection on which the head of a request without a key was sent. */
    private static Socket stranger(String framing) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.port());
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + framing
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void twoKeysAreNone() throws Exception {
        HttpRequest.Builder request = http.modernRequest(Messages.modern("1", "tools/list", ""))
                .header("Authorization", "Bearer " + FixtureKeys.SECOND);
        assertEquals(401, http.send(request).statusCode());
    }

    @Test
    void otherContentIsRefused() throws Exception {
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"}) {
            HttpRequest.Builder request =
                    http.modernRequest(Messages.modern("1", "tools/list", "")).setHeader("Content-Type", type);
            assertEquals(415, http.send(request).statusCode(), type);
        }
        HttpRequest.Builder withCharset = http.modernRequest(Messages.modern("1", "tools/list", ""))
                .setHeader("Content-Type", "application/json; charset=utf-8");
        assertEquals(200, http.send(withCharset).statusCode());
    }

    @Test
    void pagesOfOtherOriginsAreForbidden() throws Exception {
        String body = Messages.modern("1", "tools/list", "");
        for (String origin : new String[] {
            "https://evil.test", "null", "http://localhost.evil.test", "file:///x", "http://127.0.0.1@evil.test", "%%"
        }) {
            assertEquals(
                    403,
                    http.send(http.modernRequest(body).header("Origin", origin)).statusCode(),
                    origin);
        }
        for (String origin :
                new String[] {"http://localhost:3000", "http://127.0.0.1", "http://[::1]:5", "https://waybill.test"}) {
            assertEquals(
                    200,
                    http.send(http.modernRequest(body).header("Origin", origin)).statusCode(),
                    origin);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.test", "localhost.evil.test", "127.0.0.1.evil.test", "evil.test:7420", "[::2]"})
    void otherHostNamesAreNotUs(String host) throws Exception {
        assertTrue(raw("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 421 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:9", "127.0.0.1:1", "[::1]", "waybill.test", "Waybill.TEST:443"})
    void ourHostNamesAreUs(String host) throws Exception {
        assertTrue(raw("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 200 "));
    }

    @Test
    void nonsenseInsteadOfHttpRepeatsNothing() throws Exception {
        for (String request : new String[] {
            "CANARY\r\n\r\n",
            "GET /CANARY%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /healthz HTTP/1.1\r\nHost: localhost\r\nCANARY\r\n\r\n",
            "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: " + "CANARY".repeat(3000) + "\r\n\r\n",
            "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: CANARY\r\n\r\n",
        }) {
            String answer = raw(request);
            assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
            assertFalse(answer.contains("CANARY"), answer);
        }
        assertStillServing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/oauth-protected-resource",
                "/.well-known/oauth-protected-resource/mcp",
                "/.well-known/oauth-authorization-server",
                "/.well-known/openid-configuration",
                "/mcp/",
                "/made-up"
            })
    void whatIsNotOursIsNotFound(String path) throws Exception {
        assertEquals(404, http.send(HttpRequest.newBuilder(http.uri(path))).statusCode());
    }

    @Test
    void securityHeadersAreOnEveryAnswer() throws Exception {
        for (HttpRequest.Builder request : new HttpRequest.Builder[] {
            HttpRequest.newBuilder(http.uri("/")),
            HttpRequest.newBuilder(http.uri("/made-up")),
            HttpRequest.newBuilder(http.uri("/mcp")),
            http.modernRequest(Messages.modern("1", "tools/list", "")),
        }) {
            var headers = http.send(request).headers();
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
            assertEquals("no-store", headers.firstValue("Cache-Control").orElseThrow());
            assertTrue(
                    headers.firstValue("Content-Security-Policy").orElseThrow().startsWith("default-src 'none'"));
            assertTrue(headers.firstValue("Server").isEmpty());
        }
    }

    @Test
    void methodsThatAreNotServedAreNamed() throws Exception {
        for (String method : new String[] {"GET", "DELETE", "PUT", "OPTIONS", "HEAD"}) {
            HttpResponse<String> answer =
                    http.send(http.request("").method(method, HttpRequest.BodyPublishers.noBody()));
            assertEquals(405, answer.statusCode(), method);
            assertTrue(answer.headers().firstValue("Allow").orElseThrow().startsWith("POST"));
        }
    }

    private static void assertStillServing() throws Exception {
        assertEquals(200, http.modern(Messages.modern("1", "tools/list", "")).statusCode());
        for (String line : http.log.lines()) {
            assertFalse(line.contains(HostileMessages.CANARY), line);
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
