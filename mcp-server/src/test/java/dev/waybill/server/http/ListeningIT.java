package dev.waybill.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.fixture.Events;
import dev.waybill.server.fixture.FixtureHttp;
import dev.waybill.server.fixture.FixtureKeys;
import dev.waybill.server.fixture.FixtureResources;
import dev.waybill.server.fixture.Messages;
import dev.waybill.server.subscription.Subscriptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code subscriptions/listen} over HTTP (2026-07-28, basic/patterns/subscriptions). */
final class ListeningIT {
    private static final String ONE = "\"notifications\":{\"resourceSubscriptions\":[\"thing://one\"]}";
    private static final long PATIENCE_SECONDS = 90;

    private FixtureHttp http;

    @BeforeEach
    void start() throws IOException {
        http = new FixtureHttp();
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
    }

    @Test
    void isAcknowledgedFirstWithWhatIsWatched() throws Exception {
        HttpResponse<InputStream> response = listen(
                "\"s-1\"",
                "\"notifications\":{\"toolsListChanged\":true,\"promptsListChanged\":false,"
                        + "\"resourceSubscriptions\":[\"thing://one\",\"thing://none\",\"CANARY\"]}");
        assertEquals(200, response.statusCode());
        assertEquals(
                "text/event-stream",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("no", response.headers().firstValue("X-Accel-Buffering").orElseThrow());
        try (Events events = new Events(response)) {
            assertEquals(
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/subscriptions/acknowledged\",\"params\":{\"_meta\":{"
                            + "\"io.modelcontextprotocol/subscriptionId\":\"s-1\"},\"notifications\":{"
                            + "\"resourceSubscriptions\":[\"thing://one\"]}}}",
                    events.next());
        }
    }

    @Test
    void changesArriveWithTheRequestsOwnId() throws Exception {
        try (Events events = new Events(listen("0", ONE))) {
            events.next();
            http.catalogue.resources.touch(FixtureResources.TWO);
            http.catalogue.resources.touch(FixtureResources.ONE);
            assertEquals(
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/resources/updated\",\"params\":{\"_meta\":{"
                            + "\"io.modelcontextprotocol/subscriptionId\":0},\"uri\":\"thing://one\"}}",
                    events.next());
        }
    }

    @Test
    void theServersEndIsAnAnswer() throws Exception {
        try (Events events = new Events(listen("7", ONE))) {
            events.next();
            http.stop();
            assertEquals(
                    "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{\"resultType\":\"complete\",\"_meta\":{"
                            + "\"io.modelcontextprotocol/subscriptionId\":7,\"io.modelcontextprotocol/serverInfo\":{"
                            + "\"name\":\"fixture\",\"version\":\"1.2.3\"}}}}",
                    events.next());
            assertNull(events.next());
        }
    }

    @Test
    void aRevokedKeysStreamEnds() throws Exception {
        try (Events events = new Events(listen("7", ONE))) {
            events.next();
            http.catalogue.resources.revoke(FixtureKeys.FIRST_ID);
            assertTrue(String.valueOf(events.next()).contains("\"resultType\":\"complete\""));
            assertNull(events.next());
        }
        assertEquals(0, http.subscriptions.open());
    }

    @Test
    void aClientThatLeavesIsForgotten() throws Exception {
        Events events = new Events(listen("7", ONE));
        events.next();
        assertEquals(1, http.subscriptions.open());
        events.close();
        awaitOpen(0);
    }

    @Test
    void aThousandOfOneKeyAreSixteenAndTheRestIsTold() throws Exception {
        List<HttpResponse<InputStream>> all = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            all.add(listen(String.valueOf(i), ONE));
        }
        List<HttpResponse<InputStream>> refused =
                all.stream().filter(answer -> answer.statusCode() != 200).toList();
        assertEquals(1000 - Subscriptions.PER_KEY, refused.size());
        assertEquals(Subscriptions.PER_KEY, http.subscriptions.open());
        for (HttpResponse<InputStream> answer : refused) {
            assertEquals(429, answer.statusCode());
            String body = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(body.contains("at most 16 subscriptions"), body);
        }
        for (HttpResponse<InputStream> answer : all) {
            answer.body().close();
        }
        awaitOpen(0);
        assertEquals(200, http.modern(Messages.modern("1", "tools/list", "")).statusCode());
    }

    @Test
    void oneWhoNeverReadsHoldsUpNobody() throws Exception {
        try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
            silent.setReceiveBufferSize(1024);
            OutputStream out = silent.getOutputStream();
            String body = Messages.modern("1", "subscriptions/listen", ONE);
            out.write(("POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + FixtureKeys.FIRST
                            + "\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\n"
                            + "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: subscriptions/listen\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            awaitOpen(1);
            try (Events events = new Events(listen("2", ONE))) {
                events.next();
                for (int i = 0; i < 200; i++) {
                    http.catalogue.resources.touch(FixtureResources.ONE);
                    String news =
                            CompletableFuture.supplyAsync(() -> next(events)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    assertTrue(news.contains("resources/updated"), news);
                }
            }
        }
        awaitOpen(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"notifications\":[]",
                "\"notifications\":{\"toolsListChanged\":\"yes\"}",
                "\"notifications\":{\"resourceSubscriptions\":\"thing://one\"}",
                "\"notifications\":{\"resourceSubscriptions\":[7]}",
            })
    void whatIsNoFilterIsRefused(String params) throws Exception {
        HttpResponse<String> refused = http.modern(Messages.modern("1", "subscriptions/listen", params));
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("\"id\":1,\"error\":{\"code\":-32602"), refused.body());
    }

    @Test
    void tooManyResourcesAreRefused() throws Exception {
        String many = "\"thing://x\",".repeat(Subscriptions.RESOURCES + 1);
        // Named twice is named once, so each gets a number of its own.
        StringBuilder numbered = new StringBuilder();
        for (int i = 0; i <= Subscriptions.RESOURCES; i++) {
            numbered.append("\"t:").append(i).append("\",");
        }
        numbered.setLength(numbered.length() - 1);
        assertEquals(
                429,
                http.modern(Messages.modern(
                                "1",
                                "subscriptions/listen",
                                "\"notifications\":{\"resourceSubscriptions\":[" + numbered + "]}"))
                        .statusCode());
        try (Events events = new Events(listen(
                "1", "\"notifications\":{\"resourceSubscriptions\":[" + many.substring(0, many.length() - 1) + "]}"))) {
            events.next();
        }
    }

    @Test
    void aClientThatTakesNoStreamIsToldSo() throws Exception {
        HttpResponse<String> refused = http.send(http.modernRequest(Messages.modern("1", "subscriptions/listen", ONE))
                .setHeader("Accept", "application/json"));
        assertEquals(406, refused.statusCode());
        assertEquals(0, http.subscriptions.open());
    }

    private HttpResponse<InputStream> listen(String id, String params) throws IOException, InterruptedException {
        return http.client.send(
                http.modernRequest(Messages.modern(id, "subscriptions/listen", params))
                        .build(),
                BodyHandlers.ofInputStream());
    }

    private static String next(Events events) {
        try {
            return String.valueOf(events.next());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Asks the server until it says so: what a client leaves behind is found out at the next sign of life. */
    private void awaitOpen(int open) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String page = "";
        while (System.nanoTime() < end) {
            page = http.send(http.request("").uri(http.uri("/metrics")).GET()).body();
            if (page.contains("waybill_subscriptions " + open + "\n")) {
                return;
            }
        }
        throw new AssertionError("after " + PATIENCE_SECONDS + " s:\n" + page);
    }
}
