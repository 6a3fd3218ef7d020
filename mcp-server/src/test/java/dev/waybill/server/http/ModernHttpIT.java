package dev.waybill.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.fixture.FixtureCatalogue;
import dev.waybill.server.fixture.FixtureHttp;
import dev.waybill.server.fixture.Messages;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Revision 2026-07-28 over HTTP, by a real client. */
final class ModernHttpIT {
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
    void discoverSaysWhatIsServed() throws Exception {
        HttpResponse<String> answer = http.modern(Messages.modern("\"probe-1\"", "server/discover", ""));
        assertEquals(200, answer.statusCode());
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"id\":\"probe-1\",\"result\":{\"resultType\":\"complete\","
                        + "\"supportedVersions\":[\"2026-07-28\"],\"capabilities\":{\"tools\":{},\"prompts\":{},"
                        + "\"resources\":{\"subscribe\":true},\"completions\":{},\"logging\":{}},"
                        + "\"instructions\":\"Say \\\"hello\\\".\",\"ttlMs\":3600000,\"cacheScope\":\"public\","
                        + "\"_meta\":{\"io.modelcontextprotocol/serverInfo\":{\"name\":\"fixture\",\"version\":\"1.2.3\"}}}}",
                answer.body());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void toolsAreListedByteForByteWithoutMakingThem() throws Exception {
        HttpResponse<String> answer = http.modern(Messages.modern("0", "tools/list", ""));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().startsWith("{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{\"resultType\":\"complete\","));
        assertTrue(answer.body().contains("\"tools\":" + FixtureCatalogue.TOOLS + ",\"ttlMs\":"));
        assertEquals(0, http.catalogue.made.get());
    }

    @Test
    void callAnswersOnceAsStructureAndOnceAsText() throws Exception {
        HttpResponse<String> answer = http.modern(
                Messages.modern("7", "tools/call", Messages.tool("measure", "{\"text\":\"abc\",\"n\":1.5}")));
        assertEquals(200, answer.statusCode());
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{\"resultType\":\"complete\",\"content\":[{\"type\":\"text\","
                        + "\"text\":\"{\\\"members\\\":2,\\\"characters\\\":3,\\\"local\\\":1,\\\"host\\\":11}\"}],"
                        + "\"structuredContent\":{\"members\":2,\"characters\":3,\"local\":1,\"host\":11},"
                        + "\"_meta\":{\"io.modelcontextprotocol/serverInfo\":{\"name\":\"fixture\",\"version\":\"1.2.3\"}}}}",
                answer.body());
    }

    @Test
    void refusalIsToolErrorWithCodeAndWords() throws Exception {
        HttpResponse<String> answer = http.modern(Messages.modern("7", "tools/call", Messages.tool("refuse", "{}")));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body()
                .contains("\"text\":\"held: Another agent holds the run; pass take_over.\"}],\"isError\":true"));
    }

    @Test
    void defectIsToldByRequestIdOnly() throws Exception {
        HttpResponse<String> answer =
                http.modern(Messages.modern("7", "tools/call", Messages.tool("break", "{\"text\":\"CANARY\"}")));
        assertTrue(answer.body().contains("internal: Something failed inside; the log has it under req_"));
        assertFalse(answer.body().contains("CANARY"));
        String line = http.log.lines().getLast();
        assertTrue(line.contains("outcome=failed") && line.contains("java.lang.IllegalStateException"), line);
        assertFalse(line.contains("CANARY"));
    }

    @Test
    void unknownMethodIs404() throws Exception {
        for (String method :
                new String[] {"ping", "initialize", "logging/setLevel", "resources/subscribe", "made/up"}) {
            HttpResponse<String> answer = http.modern(Messages.modern("1", method, ""));
            assertEquals(404, answer.statusCode(), method);
            assertTrue(answer.body().contains("\"code\":-32601"), answer.body());
        }
    }

    @Test
    void unknownToolAndShapelessParametersAreProtocolErrors() throws Exception {
        for (String params : new String[] {
            Messages.tool("made_up", "{}"), Messages.tool("measure", "[]"), Messages.tool("measure", "null"), "\"x\":1"
        }) {
            HttpResponse<String> answer = http.modern(Messages.modern("1", "tools/call", params));
            assertEquals(400, answer.statusCode(), params);
            assertTrue(answer.body().contains("\"code\":-32602"), answer.body());
        }
    }

    @Test
    void requestMustSayRevisionAndCapabilities() throws Exception {
        String version = "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"";
        for (String meta : new String[] {"", "\"_meta\":{}", "\"_meta\":{" + version + "}", "\"_meta\":7"}) {
            HttpResponse<String> answer = http.modern(Messages.legacy("102", "server/discover", meta));
            assertEquals(400, answer.statusCode(), meta);
            assertTrue(answer.body().contains("\"id\":102,\"error\":{\"code\":-32602"), answer.body());
        }
    }

    @Test
    void otherRevisionIsRefusedNamingOurs() throws Exception {
        String body = Messages.modern("5", "server/discover", "").replace("2026-07-28", "v999.0.0");
        HttpResponse<String> answer = http.send(
                http.request(body).header("MCP-Protocol-Version", "v999.0.0").header("Mcp-Method", "server/discover"));
        assertEquals(400, answer.statusCode());
        assertTrue(
                answer.body().endsWith("\"data\":{\"supported\":[\"2026-07-28\"],\"requested\":\"v999.0.0\"}}}"),
                answer.body());
        assertTrue(answer.body().contains("\"code\":-32022"));
    }

    @Test
    void headersMustSayWhatTheBodySays() throws Exception {
        String body = Messages.modern("5", "tools/call", Messages.tool("measure", "{}"));
        HttpRequest.Builder[] wrong = {
            http.request(body),
            http.request(body).header("MCP-Protocol-Version", "2026-07-28"),
            http.request(body).header("MCP-Protocol-Version", "2026-07-28").header("Mcp-Method", "tools/call"),
            http.modernRequest(body).setHeader("Mcp-Name", "refuse"),
            http.modernRequest(body).setHeader("Mcp-Method", "tools/list"),
            http.modernRequest(body).setHeader("MCP-Protocol-Version", "2025-11-25"),
            http.modernRequest(body).setHeader("Mcp-Name", "=?base64?!!!?="),
            http.modernRequest(body).header("Mcp-Name", "measure"),
        };
        for (HttpRequest.Builder request : wrong) {
            HttpResponse<String> answer = http.send(request);
            assertEquals(400, answer.statusCode());
            assertTrue(answer.body().contains("\"code\":-32020"), answer.body());
        }
    }

    @Test
    void encodedNameHeaderIsDecoded() throws Exception {
        String body = Messages.modern("5", "tools/call", Messages.tool("measure", "{}"));
        String name = Base64.getEncoder().encodeToString("measure".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                200,
                http.send(http.modernRequest(body).setHeader("Mcp-Name", "=?base64?" + name + "?="))
                        .statusCode());
    }

    @Test
    void progressTurnsTheAnswerIntoEvents() throws Exception {
        String body = Messages.modern("5", "tools/call", Messages.tool("wait", "{}"))
                .replace("\"_meta\":{", "\"_meta\":{\"progressToken\":\"tok\",");
        CompletableFuture<HttpResponse<String>> answer =
                http.client.sendAsync(http.modernRequest(body).build(), HttpResponse.BodyHandlers.ofString());
        http.catalogue.begun.acquire();
        http.catalogue.gate.countDown();
        HttpResponse<String> events = answer.get();
        assertEquals(
                "text/event-stream", events.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("no", events.headers().firstValue("X-Accel-Buffering").orElseThrow());
        String[] parts = events.body().split("\n\n", -1);
        assertEquals(4, parts.length, events.body());
        assertEquals(
                "event: message\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":"
                        + "{\"progressToken\":\"tok\",\"progress\":1,\"total\":3}}",
                parts[0]);
        assertTrue(parts[2].contains("\"structuredContent\":{\"waited\":1}"), parts[2]);
    }

    @Test
    void clientThatTakesNoEventsGetsOneAnswer() throws Exception {
        String body = Messages.modern("5", "tools/call", Messages.tool("wait", "{}"))
                .replace("\"_meta\":{", "\"_meta\":{\"progressToken\":1,");
        http.catalogue.gate.countDown();
        HttpResponse<String> answer = http.send(http.modernRequest(body).setHeader("Accept", "application/json"));
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(answer.body().contains("\"waited\":1"));
    }

    @Test
    void remarksAreTakenWithoutAWord() throws Exception {
        for (String remark : new String[] {Messages.INITIALIZED, "{\"jsonrpc\":\"2.0\",\"method\":\"made/up\"}"}) {
            HttpResponse<String> answer = http.send(http.request(remark));
            assertEquals(202, answer.statusCode());
            assertEquals("", answer.body());
        }
    }

    @Test
    void sessionHeaderMeansNothingToAModernRequest() throws Exception {
        HttpResponse<String> answer = http.send(
                http.modernRequest(Messages.modern("1", "tools/list", "")).header("Mcp-Session-Id", "made-up"));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Mcp-Session-Id").isEmpty());
    }
}
