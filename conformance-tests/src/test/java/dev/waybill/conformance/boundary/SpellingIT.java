package dev.waybill.conformance.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two spellings of one call, and two ways to carry it: no row of any table and no line of the log tells which it was.
 * What a spelling changes is the message's length, which its budget counts.
 */
@Promise("B2")
final class SpellingIT {
    private static final String CALL = "{\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100}";
    private static final String META = "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{}";

    private static Scene scene;
    private static Server server;
    private static String run;

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("spelling");
        server = scene.serve();
        try (HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, scene.key())) {
            run = agent.startRun(Scene.PROJECT, "covert/spelling");
        }
        // the first of its kind may change what the later ones find
        assertTrue(carried(head(), message(CALL, "1", META)).contains("200 OK"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "key order | {\"exit_code\":100,\"kind\":\"test\",\"run\":\"RUN\"}",
                "exponent | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":1e2}",
                "another exponent | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":1000E-1}",
                "decimals | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100.0}",
                "minus nothing | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100,\"duration_ms\":-0}",
                "white space | { \"run\" :\t\"RUN\",  \"kind\":\"test\", \"exit_code\":100 }",
                "escapes | {\"run\":\"RUN\",\"kin\\u0064\":\"\\u0074est\",\"exit_code\":100}",
                "left out or zero | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100,\"duration_ms\":0}",
                "left out or empty | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100,\"log_tail\":\"\"}",
                "twice | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100,\"exit_code\":100}",
                "null | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100,\"log_tail\":null}",
            })
    void howArgumentsAreSpelledDoesNotComeThrough(String what, String other) {
        same(what, head(), message(other, "1", META));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id of digits | 110 | ",
                "id of letters | \"aGVsbG8\" | ",
                "progress token | 1 | \"progressToken\":\"0110\"",
                "trace | 1 | \"traceparent\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\"",
                "log level | 1 | \"io.modelcontextprotocol/logLevel\":\"debug\"",
                "capabilities | 1 | \"io.modelcontextprotocol/clientInfo\":{\"name\":\"c0110\",\"version\":\"hidden\"}",
                "own words | 1 | \"hidden\":[1,0,1]",
            })
    void whatStandsBesideACallDoesNotComeThrough(String what, String id, String meta) {
        String own = meta == null ? META : META + "," + meta;
        same(what, head(), message(CALL, id, own));
    }

    /** Ways in which HTTP says the same. */
    enum Carrier {
        ORDER,
        SMALL_NAMES,
        LARGE_NAMES,
        SPACES,
        MORE_HEADERS,
        SPLIT_HEADER,
        CHUNKS,
        QUERY,
        WHOLE_ADDRESS,
        MEDIA_TYPE,
        ENCODED_NAME,
        SPACE_ROUND_THE_BODY;

        private List<String> head() {
            List<String> lines = new ArrayList<>(SpellingIT.head());
            switch (this) {
                case ORDER -> Collections.reverse(lines.subList(1, lines.size()));
                case SMALL_NAMES -> lines.replaceAll(Carrier::small);
                case LARGE_NAMES ->
                    lines.replaceAll(line -> line.contains(": ")
                            ? line.substring(0, line.indexOf(':')).toUpperCase(Locale.ROOT)
                                    + line.substring(line.indexOf(':'))
                            : line);
                case SPACES -> lines.replaceAll(line -> line.replaceFirst(": ", ":    ") + " ");
                case MORE_HEADERS -> lines.add("X-Hidden: 0110");
                case SPLIT_HEADER -> {
                    lines.removeIf(line -> line.startsWith("Accept:"));
                    lines.addAll(List.of("Accept: application/json", "Accept: text/event-stream"));
                }
                case QUERY -> lines.set(0, "POST /mcp?hidden=0110 HTTP/1.1");
                case WHOLE_ADDRESS -> lines.set(0, "POST http://" + server.mcp().getAuthority() + "/mcp HTTP/1.1");
                case MEDIA_TYPE ->
                    lines.replaceAll(line -> line.startsWith("Content-Type") ? line + "; charset=UTF-8" : line);
                case ENCODED_NAME ->
                    lines.replaceAll(
                            line -> line.startsWith("Mcp-Name") ? "Mcp-Name: =?base64?YnVpbGRfcmVwb3J0?=" : line);
                case CHUNKS, SPACE_ROUND_THE_BODY -> {}
            }
            return lines;
        }

        private static String small(String line) {
            return line.contains(": ")
                    ? line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT) + line.substring(line.indexOf(':'))
                    : line;
        }
    }

    @ParameterizedTest
    @EnumSource
    void howAMessageIsCarriedDoesNotComeThrough(Carrier carrier) {
        String body = message(CALL, "1", META);
        if (carrier == Carrier.SPACE_ROUND_THE_BODY) {
            body = " \n\t" + body + "\n ";
        }
        AllRows before = AllRows.now(scene, server);
        List<String> plain = left(before, carried(head(), message(CALL, "1", META)));
        AllRows between = AllRows.now(scene, server);
        String answer = carrier == Carrier.CHUNKS ? chunked(body) : carried(carrier.head(), body);
        List<String> other = left(between, answer);
        told(carrier.toString(), plain, other, answer);
    }

    /** Else a proof that finds no difference would show nothing. */
    @Test
    void aDifferenceIsSeen() {
        AllRows before = AllRows.now(scene, server);
        List<String> plain = left(before, carried(head(), message(CALL, "1", META)));
        AllRows between = AllRows.now(scene, server);
        List<String> other = left(between, carried(head(), message(CALL.replace("100", "101"), "1", META)));
        assertFalse(plain.isEmpty());
        assertFalse(plain.equals(other), () -> plain.toString());
    }

    private static void same(String what, List<String> head, String body) {
        AllRows before = AllRows.now(scene, server);
        List<String> plain = left(before, carried(head(), message(CALL, "1", META)));
        AllRows between = AllRows.now(scene, server);
        String answer = carried(head, body);
        told(what, plain, left(between, answer), answer);
    }

    /** A spelling that is refused leaves its line in the log and nothing else. */
    private static void told(String what, List<String> plain, List<String> other, String answer) {
        boolean done =
                answer.contains("200 OK") && !answer.contains("\"isError\":true") && !answer.contains("\"error\"");
        assertTrue(plain.size() >= 2, () -> "a row and a line: " + plain);
        if (done) {
            assertEquals(plain, other, what);
        } else {
            assertTrue(
                    other.size() <= 1 && other.stream().allMatch(row -> row.startsWith("event=")), () -> what + other);
        }
    }

    /** What a call left, once its line is in the log. */
    private static List<String> left(AllRows before, String answer) {
        assertFalse(answer.isEmpty());
        List<String> left = List.of();
        for (int i = 0; i < 200 && left.stream().noneMatch(row -> row.startsWith("event=")); i++) {
            left = AllRows.now(scene, server).since(before);
        }
        return left;
    }

    private static String message(String arguments, String id, String meta) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"build_report\","
                + "\"arguments\":" + arguments.replace("RUN", run) + ",\"_meta\":{" + meta + "}}}";
    }

    private static List<String> head() {
        return List.of(
                "POST /mcp HTTP/1.1",
                "Host: " + server.mcp().getAuthority(),
                "Authorization: Bearer " + scene.key(),
                "User-Agent: agent/1",
                "Content-Type: application/json",
                "Accept: application/json, text/event-stream",
                "MCP-Protocol-Version: 2026-07-28",
                "Mcp-Method: tools/call",
                "Mcp-Name: build_report",
                "Connection: close");
    }

    private static String carried(List<String> head, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return exchanged(String.join("\r\n", head) + "\r\nContent-Length: " + length + "\r\n\r\n" + body);
    }

    private static String chunked(String body) {
        StringBuilder all =
                new StringBuilder(String.join("\r\n", head())).append("\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < body.length(); i += 7) {
            String chunk = body.substring(i, Math.min(body.length(), i + 7));
            all.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return exchanged(all.append("0\r\n\r\n").toString());
    }

    private static String exchanged(String request) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.mcp().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
