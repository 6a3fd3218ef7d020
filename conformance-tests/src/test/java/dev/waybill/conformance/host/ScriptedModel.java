package dev.waybill.conformance.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.waybill.conformance.fixture.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/**
 * A stand-in for the Messages API on loopback: a model that makes the calls of a script, one after the other, and
 * then ends its turn. It keeps no state of its own: where the script stands is read from the results that the host
 * sends along, as for a real model.
 */
final class ScriptedModel implements AutoCloseable {
    /**
     * A call of the script.
     *
     * @param tool  the tool's short name
     * @param input its arguments as JSON; {@code {{name}}} stands for the text field {@code name} of the latest
     *     result that has one
     */
    record Call(String tool, String input) {}

    /**
     * What a call came back with, as the model was told.
     *
     * @param text what the model read
     */
    record Result(String tool, boolean error, String text) {
        /** The result as JSON; throws where the model was told prose. */
        JsonNode json() {
            return Json.parse(text);
        }
    }

    private final HttpServer http;
    private final String prefix;
    private final List<Call> script;
    private final AtomicReference<List<Result>> results = new AtomicReference<>(List.of());

    private ScriptedModel(HttpServer http, String prefix, List<Call> script) {
        this.http = http;
        this.prefix = prefix;
        this.script = script;
    }

    /**
     * Starts a model.
     *
     * @param server the MCP server's name at the host, whose tools the script calls
     */
    static ScriptedModel start(String server, List<Call> script) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ScriptedModel model = new ScriptedModel(http, "mcp__" + server + "__", List.copyOf(script));
        http.createContext("/", model::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return model;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** The tools that the script calls. */
    List<String> tools() {
        return script.stream().map(Call::tool).toList();
    }

    /** What the calls made so far came back with, in order. */
    List<Result> results() {
        return results.get();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!exchange.getRequestURI().getPath().equals("/v1/messages")) {
                send(exchange, "application/json", "{\"input_tokens\":10}");
                return;
            }
            JsonNode request = Json.parse(body);
            // A request without tools is the host talking to itself: titles, summaries.
            String events = request.path("tools").isEmpty() ? textTurn("fine") : nextTurn(request);
            send(exchange, "text/event-stream", events);
        }
    }

    private String nextTurn(JsonNode request) {
        List<Result> soFar = resultsIn(request);
        results.set(soFar);
        if (soFar.size() >= script.size()) {
            return textTurn("The script is done.");
        }
        Call call = script.get(soFar.size());
        return toolTurn("toolu_" + soFar.size(), prefix + call.tool(), filled(call.input(), soFar));
    }

    private List<Result> resultsIn(JsonNode request) {
        List<Result> found = new ArrayList<>();
        for (JsonNode message : request.path("messages")) {
            for (JsonNode block : message.path("content")) {
                if (block.path("type").asString("").equals("tool_result")) {
                    String tool = script.get(found.size()).tool();
                    found.add(new Result(tool, block.path("is_error").asBoolean(false), textOf(block.path("content"))));
                }
            }
        }
        return found;
    }

    private static String textOf(JsonNode content) {
        if (content.isString()) {
            return content.stringValue();
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asString("")));
        return text.toString();
    }

    private static String filled(String input, List<Result> results) {
        String text = input;
        for (int start = text.indexOf("{{"); start >= 0; start = text.indexOf("{{")) {
            int end = text.indexOf("}}", start);
            String name = text.substring(start + 2, end);
            text = text.substring(0, start) + latest(name, results) + text.substring(end + 2);
        }
        return text;
    }

    private static String latest(String name, List<Result> results) {
        for (Result result : results.reversed()) {
            if (!result.error()
                    && result.text().startsWith("{")
                    && result.json().has(name)) {
                return result.json().get(name).asString();
            }
        }
        throw new IllegalStateException("no result so far has a field " + name + ": " + results);
    }

    private static String toolTurn(String id, String tool, String input) {
        return turn("""
                {"type":"tool_use","id":"%s","name":"%s","input":{}}""".formatted(id, tool), """
                {"type":"input_json_delta","partial_json":%s}""".formatted(Json.quote(input)), "tool_use");
    }

    private static String textTurn(String text) {
        return turn("""
                {"type":"text","text":""}""", """
                {"type":"text_delta","text":%s}""".formatted(Json.quote(text)), "end_turn");
    }

    private static String turn(String block, String delta, String stop) {
        return event("message_start", """
                {"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant",\
                "model":"scripted","content":[],"stop_reason":null,"stop_sequence":null,\
                "usage":{"input_tokens":10,"output_tokens":1}}}""")
                + event("content_block_start", """
                {"type":"content_block_start","index":0,"content_block":%s}""".formatted(block))
                + event("content_block_delta", """
                {"type":"content_block_delta","index":0,"delta":%s}""".formatted(delta))
                + event("content_block_stop", """
                {"type":"content_block_stop","index":0}""")
                + event("message_delta", """
                {"type":"message_delta","delta":{"stop_reason":"%s","stop_sequence":null},\
                "usage":{"output_tokens":10}}""".formatted(stop))
                + event("message_stop", """
                {"type":"message_stop"}""");
    }

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
