package dev.waybill.server.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.fixture.FixtureCatalogue;
import dev.waybill.server.fixture.FixtureHttp;
import dev.waybill.server.fixture.FixtureKeys;
import dev.waybill.server.fixture.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions up to 2025-11-25 over HTTP, by a real client. */
final class LegacyHttpIT {
    private FixtureHttp http;

    @BeforeEach
    void start() throws IOException {
        http = new FixtureHttp();
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
    void initializeAgreesOnTheClientsRevision(String version) throws Exception {
        HttpResponse<String> opened = http.send(http.request(Messages.initialize(version)));
        assertEquals(200, opened.statusCode());
        assertTrue(opened.headers().firstValue("Mcp-Session-Id").isPresent());
        assertTrue(opened.body().startsWith("{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{"), opened.body());
        assertTrue(opened.body().contains("\"protocolVersion\":\"" + version + "\""), opened.body());
        assertTrue(opened.body().contains("\"instructions\":\"Say \\\"hello\\\".\""), opened.body());
        assertTrue(
                opened.body().contains("\"serverInfo\":{\"name\":\"fixture\",\"version\":\"1.2.3\"}"), opened.body());
    }

    @Test
    void unknownRevisionIsAnsweredWithTheNewest() throws Exception {
        HttpResponse<String> opened = http.send(http.request(Messages.initialize("1900-01-01")));
        assertTrue(opened.body().contains("\"protocolVersion\":\"2025-11-25\""), opened.body());
    }

    @Test
    void shapelessInitializeIsRefused() throws Exception {
        HttpResponse<String> refused = http.send(http.request(Messages.legacy("1", "initialize", "\"x\":1")));
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("\"code\":-32602"), refused.body());
        assertEquals(0, http.sessions.open());
    }

    @Test
    void sessionServesPingListAndCalls() throws Exception {
        String session = http.openSession();
        assertEquals(
                202, http.send(http.inSession(session, Messages.INITIALIZED)).statusCode());
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"result\":{}}",
                http.send(http.inSession(session, Messages.legacy("\"p\"", "ping", "")))
                        .body());
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"tools\":" + FixtureCatalogue.TOOLS + "}}",
                http.send(http.inSession(session, Messages.legacy("1", "tools/list", "")))
                        .body());
        HttpResponse<String> called = http.send(http.inSession(
                session, Messages.legacy("2", "tools/call", Messages.tool("measure", "{\"text\":\"abcd\"}"))));
        assertEquals(
                "application/json", called.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(
                called.body()
                        .contains("\"structuredContent\":{\"members\":1,\"characters\":4,\"local\":1,\"host\":13}"),
                called.body());
        assertTrue(called.body().contains("\"text\":\"{\\\"members\\\":1,"), called.body());
    }

    @Test
    void refusalsAndDefectsAreToolErrors() throws Exception {
        String session = http.openSession();
        String refused = http.send(
                        http.inSession(session, Messages.legacy("2", "tools/call", Messages.tool("refuse", "{}"))))
                .body();
        assertTrue(refused.contains("held: Another agent"), refused);
        assertTrue(refused.contains("\"isError\":true"), refused);
        String broken = http.send(http.inSession(
                        session, Messages.legacy("3", "tools/call", Messages.tool("break", "{\"text\":\"CANARY\"}"))))
                .body();
        assertTrue(broken.contains("internal: Something failed inside"), broken);
        assertFalse(broken.contains("CANARY"), broken);
    }

    @Test
    void unknownMethodsAndToolsAreProtocolErrors() throws Exception {
        String session = http.openSession();
        String method = http.send(http.inSession(session, Messages.legacy("2", "CANARY/method", "")))
                .body();
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"error\":{\"code\":-32601,\"message\":\"Method not found.\"}}", method);
        String tool = http.send(
                        http.inSession(session, Messages.legacy("2", "tools/call", Messages.tool("CANARY", "{}"))))
                .body();
        assertTrue(tool.contains("-32602") && !tool.contains("CANARY"), tool);
    }

    @Test
    void withoutSessionARequestIsToldWhatToDo() throws Exception {
        HttpResponse<String> refused = http.send(http.request(Messages.legacy("1", "tools/list", "")));
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("Send initialize first"), refused.body());
    }

    @Test
    void madeUpSessionIsNotFound() throws Exception {
        for (String body : new String[] {Messages.legacy("1", "tools/list", ""), Messages.INITIALIZED}) {
            assertEquals(404, http.send(http.inSession("made-up", body)).statusCode());
        }
    }

    @Test
    void headerOfAnotherRevisionIsRefused() throws Exception {
        String session = http.openSession();
        HttpRequest.Builder request = http.inSession(session, Messages.legacy("1", "tools/list", ""))
                .setHeader("MCP-Protocol-Version", "1999-01-01");
        assertEquals(400, http.send(request).statusCode());
    }

    @Test
    void sessionOfOneKeyDoesNotExistForAnother() throws Exception {
        String session = http.openSession();
        for (String method : new String[] {"POST", "GET", "DELETE"}) {
            HttpRequest.Builder request = http.inSession(session, "")
                    .setHeader("Authorization", "Bearer " + FixtureKeys.SECOND)
                    .method(method, HttpRequest.BodyPublishers.ofString(Messages.legacy("1", "tools/list", "")));
            assertEquals(404, http.send(request).statusCode(), method);
        }
        assertEquals(
                200,
                http.send(http.inSession(session, Messages.legacy("1", "tools/list", "")))
                        .statusCode());
    }

    @Test
    void deleteEndsTheSession() throws Exception {
        String session = http.openSession();
        assertEquals(204, http.send(http.inSession(session, "").DELETE()).statusCode());
        assertEquals(
                404,
                http.send(http.inSession(session, Messages.legacy("1", "tools/list", "")))
                        .statusCode());
        assertEquals(0, http.sessions.open());
    }

    @Test
    void revokedKeysSessionsAndStreamsEnd() throws Exception {
        String session = http.openSession();
        HttpResponse<InputStream> stream = http.client.send(
                http.inSession(session, "")
                        .setHeader("Accept", "text/event-stream")
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, stream.statusCode());
        BufferedReader events = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
        assertEquals(":", events.readLine());
        assertEquals("", events.readLine());
        http.keys.revoke(FixtureKeys.FIRST);
        http.sessions.holders().forEach(http.sessions::endSessionsOf);
        assertEquals(null, events.readLine());
        assertEquals(0, http.sessions.open());
        assertEquals(
                401,
                http.send(http.inSession(session, Messages.legacy("1", "tools/list", "")))
                        .statusCode());
    }

    @Test
    void secondStreamTakesThePlaceOfTheFirst() throws Exception {
        String session = http.openSession();
        HttpRequest listen = http.inSession(session, "")
                .setHeader("Accept", "text/event-stream")
                .GET()
                .build();
        HttpResponse<InputStream> first = http.client.send(listen, HttpResponse.BodyHandlers.ofInputStream());
        HttpResponse<InputStream> second = http.client.send(listen, HttpResponse.BodyHandlers.ofInputStream());
        first.body().readAllBytes();
        assertEquals(':', second.body().read());
        second.body().close();
    }

    @Test
    void cancelledCallEndsAndSaysNothing() throws Exception {
        String session = http.openSession();
        CompletableFuture<HttpResponse<String>> answer = http.client.sendAsync(
                http.inSession(session, Messages.legacy("\"slow\"", "tools/call", Messages.tool("wait", "{}")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        http.catalogue.begun.acquire();
        http.send(http.inSession(
                session,
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":\"slow\"}}"));
        http.catalogue.cancelled.acquire();
        assertEquals("", answer.get().body());
    }

    @Test
    void progressIsHeardInTheOlderEraToo() throws Exception {
        String session = http.openSession();
        http.catalogue.gate.countDown();
        HttpResponse<String> events = http.send(http.inSession(
                session,
                Messages.legacy("5", "tools/call", "\"_meta\":{\"progressToken\":9}," + Messages.tool("wait", "{}"))));
        assertEquals(
                "text/event-stream", events.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(events.body().contains("\"progressToken\":9,\"progress\":2,\"total\":3"), events.body());
        assertTrue(events.body().contains("\"waited\":1"), events.body());
    }

    @Test
    void bothErasShareOneEndpoint() throws Exception {
        String session = http.openSession();
        assertEquals(200, http.modern(Messages.modern("1", "tools/list", "")).statusCode());
        assertEquals(
                200,
                http.send(http.inSession(session, Messages.legacy("1", "tools/list", "")))
                        .statusCode());
    }

    @Test
    void keyThatOpensTooManySessionsLosesTheLongestIdle() throws Exception {
        String first = http.openSession();
        String last = first;
        for (int i = 0; i < SessionTable.SESSIONS_PER_KEY; i++) {
            last = http.openSession();
        }
        assertNotEquals(first, last);
        assertEquals(SessionTable.SESSIONS_PER_KEY, http.sessions.open());
        assertEquals(
                404,
                http.send(http.inSession(first, Messages.legacy("1", "ping", "\"_meta\":{}")))
                        .statusCode());
    }
}
