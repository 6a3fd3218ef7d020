package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.fixture.FixtureHttp;
import dev.waybill.server.fixture.FixtureStdio;
import dev.waybill.server.fixture.Messages;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Clients that mix the eras, or say what no specification foresaw: each gets an answer, and the next one is served. */
final class OddClientsIT {
    private FixtureHttp http;
    private FixtureStdio stdio;

    @BeforeEach
    void start() throws IOException {
        http = new FixtureHttp();
        stdio = new FixtureStdio();
    }

    @AfterEach
    void stop() throws IOException {
        stdio.close();
        http.close();
    }

    @Test
    void initializeAfterDiscoverOpensTheOlderEra() throws Exception {
        assertTrue(stdio.ask(Messages.modern("1", "server/discover", "")).contains("supportedVersions"));
        assertTrue(stdio.ask(Messages.INITIALIZE).contains("\"protocolVersion\":\"2025-11-25\""));
        assertTrue(stdio.ask(Messages.legacy("2", "tools/list", "")).contains("\"result\":{\"tools\":["));
        assertEquals(
                200, http.modern(Messages.modern("1", "server/discover", "")).statusCode());
        assertTrue(!http.openSession().isEmpty());
    }

    @Test
    void aModernRequestInsideASessionIsServedByItself() throws Exception {
        stdio.ask(Messages.INITIALIZE);
        assertTrue(stdio.ask(Messages.modern("2", "tools/list", "")).contains("\"resultType\":\"complete\""));
        assertTrue(stdio.ask(Messages.modern("3", "ping", "")).contains("-32601"));
        assertTrue(stdio.ask(Messages.legacy("4", "ping", "")).contains("\"result\":{}"));
        String session = http.openSession();
        // The session's name means nothing in this revision, and is not looked at (2026-07-28, basic/transports/
        // streamable-http, "Earlier Streamable HTTP Revisions").
        for (String name : new String[] {session, "made-up"}) {
            HttpResponse<String> answer = http.send(
                    http.modernRequest(Messages.modern("2", "tools/list", "")).header("Mcp-Session-Id", name));
            assertEquals(200, answer.statusCode(), name);
            assertTrue(answer.body().contains("\"resultType\":\"complete\""), answer.body());
            assertTrue(answer.headers().firstValue("Mcp-Session-Id").isEmpty());
        }
    }

    @Test
    void aRequestOfNeitherEraIsToldWhatToDo() throws Exception {
        assertTrue(stdio.ask(Messages.legacy("1", "tools/list", "")).contains("Send initialize first"));
        assertTrue(stdio.ask(Messages.legacy("2", "resources/read", "\"uri\":\"thing://one\""))
                .contains("Send initialize first"));
        HttpResponse<String> answer = http.send(http.request(Messages.legacy("1", "prompts/list", "")));
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("Send initialize first"), answer.body());
    }

    @Test
    void aSecondInitializeOnStdioIsRefusedAndTheFirstGoesOn() throws Exception {
        stdio.ask(Messages.INITIALIZE);
        assertTrue(
                stdio.ask(Messages.INITIALIZE.replace("\"id\":0", "\"id\":1")).contains("-32600"));
        assertTrue(stdio.ask(Messages.legacy("2", "ping", "")).contains("\"result\":{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"com.example/colour\":\"CANARY\"",
                "\"io.modelcontextprotocol/unheard\":{\"CANARY\":[1,2,3]}",
                "\"traceparent\":\"00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01\"",
                "\"progressToken\":{\"CANARY\":1}",
                "\"io.modelcontextprotocol/logLevel\":\"CANARY\"",
                "\"io.modelcontextprotocol/logLevel\":7",
            })
    void unknownFieldsAboutARequestChangeNothing(String field) throws Exception {
        String call = Messages.modern("7", "tools/call", Messages.tool("measure", "{}"))
                .replace("\"_meta\":{", "\"_meta\":{" + field + ",");
        String plain = Messages.modern("7", "tools/call", Messages.tool("measure", "{}"));
        assertEquals(http.modern(plain).body(), http.modern(call).body());
        assertEquals(stdio.ask(plain), stdio.ask(call));
        assertTrue(Stream.concat(http.log.lines().stream(), stdio.log.lines().stream())
                .noneMatch(line -> line.contains("CANARY")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"CANARY\":{}}",
                "{\"elicitation\":7,\"sampling\":[],\"roots\":\"x\"}",
                "{\"elicitation\":{\"form\":7,\"CANARY\":{}}}",
                "{\"extensions\":{\"io.modelcontextprotocol/ui\":{\"mimeTypes\":[\"text/html\"]}}}",
            })
    void unknownCapabilitiesChangeNothing(String capabilities) throws Exception {
        String call = Messages.modern("7", "tools/call", Messages.tool("measure", "{}"))
                .replace("clientCapabilities\":{}", "clientCapabilities\":" + capabilities);
        assertTrue(http.modern(call).body().contains("\"structuredContent\""));
        assertTrue(stdio.ask(call).contains("\"structuredContent\""));
    }

    static Stream<String> ids() {
        return Stream.of(
                "0",
                "-1",
                "\"\"",
                "\"0\"",
                "9007199254740993",
                "-9223372036854775808",
                "9223372036854775807",
                "\"server-discover-probe-1\"",
                "\"\\u00e9\\ud83d\\ude00\\\"\\\\\"",
                "\"" + "x".repeat(128) + "\"");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyIdComesBackAsTheSameValue(String id) throws Exception {
        String wanted = JsonMapper.shared().readTree(id).toString();
        for (String answer : new String[] {
            http.modern(Messages.modern(id, "tools/list", "")).body(), stdio.ask(Messages.modern(id, "tools/list", ""))
        }) {
            assertEquals(wanted, JsonMapper.shared().readTree(answer).get("id").toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "1e3", "1.0", "null", "[1]", "false"})
    void whatIsNoIdIsRefusedWithoutOne(String id) throws Exception {
        HttpResponse<String> refused = http.send(http.request(Messages.modern(id, "tools/list", "")));
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().startsWith("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600"), refused.body());
        assertTrue(stdio.ask(Messages.modern(id, "tools/list", "")).contains("\"code\":-32600"));
    }

    @Test
    void aNotificationWithAnIdIsARequestThatThereIsNot() throws Exception {
        String strange = Messages.modern("5", "notifications/cancelled", "\"requestId\":1");
        HttpResponse<String> refused = http.modern(strange);
        assertEquals(404, refused.statusCode());
        assertTrue(refused.body().contains("\"id\":5,\"error\":{\"code\":-32601"), refused.body());
        assertTrue(stdio.ask(strange).contains("\"id\":5,\"error\":{\"code\":-32601"));
    }

    @Test
    void aRequestWithoutAnIdIsTakenInSilence() throws Exception {
        String strange = Messages.modern("5", "tools/list", "").replace("\"id\":5,", "");
        HttpResponse<String> taken = http.modern(strange);
        assertEquals(202, taken.statusCode());
        assertEquals("", taken.body());
        stdio.send(strange);
        assertTrue(stdio.ask(Messages.modern("6", "tools/list", "")).contains("\"id\":6"));
    }

    @Test
    void batchesAreRefusedWhole() throws Exception {
        String batch =
                "[" + Messages.modern("1", "tools/list", "") + "," + Messages.modern("2", "tools/list", "") + "]";
        HttpResponse<String> refused = http.send(
                http.request(batch).header("MCP-Protocol-Version", "2026-07-28").header("Mcp-Method", "tools/list"));
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("Batches are not part of the protocol"), refused.body());
        assertTrue(stdio.ask(batch).contains("Batches are not part of the protocol"));
    }

    @Test
    void aCharacterThatArrivesInTwoReadsStaysWhole() throws Exception {
        byte[] line =
                (Messages.modern("\"\u00e9\ud83d\ude00\"", "tools/list", "") + "\n").getBytes(StandardCharsets.UTF_8);
        for (byte part : line) {
            stdio.toServer.write(part);
            stdio.toServer.flush();
        }
        assertTrue(String.valueOf(stdio.receive()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":\"\u00e9\ud83d\ude00\""));
    }

    @Test
    void manyAtOnceOnStdioAreBoundedAndTold() throws Exception {
        for (int i = 0; i < 64; i++) {
            stdio.send(Messages.modern(String.valueOf(i), "tools/call", Messages.tool("wait", "{}")));
        }
        stdio.catalogue.begun.acquire(64);
        String refused = stdio.ask(Messages.modern("64", "tools/call", Messages.tool("measure", "{}")));
        assertTrue(refused.contains("\"id\":64,\"error\"") && refused.contains("At most 64 requests"), refused);
        // What cancels one of them is read all the same, and a constant list is answered.
        stdio.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":5}}");
        stdio.catalogue.cancelled.acquire();
        stdio.send(Messages.modern("65", "tools/list", ""));
        String next = String.valueOf(stdio.receive());
        while (!next.contains("\"id\":65")) {
            assertTrue(next.contains("\"waited\":1"), next);
            next = String.valueOf(stdio.receive());
        }
    }
}
