package dev.waybill.conformance.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.ToolCall;
import dev.waybill.conformance.host.ModelApi.Told;
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
 * A stand-in for a vendor's model on loopback: a model that makes the calls of a script, one after the other, and
 * then ends its turn. It keeps no state of its own: where the script stands is read from the results that the host
 * sends along, as for a real model.
 */
final class ScriptedModel implements AutoCloseable {
    /**
     * What a call came back with, as the model was told.
     *
     * @param text what the model read
     */
    record Result(String tool, boolean error, String text) {
        /** The result as JSON, without what a host may have put around it; throws where the model was told prose. */
        JsonNode json() {
            return Json.parse(text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1));
        }

        private boolean has(String field) {
            return text.contains("{") && text.contains("\"" + field + "\"") && json().has(field);
        }
    }

    private final HttpServer http;
    private final ModelApi api;
    private final String prefix;
    private final List<ToolCall> script;
    private final AtomicReference<List<Result>> results = new AtomicReference<>(List.of());
    private final AtomicReference<List<String>> offered = new AtomicReference<>(List.of());
    private final AtomicReference<String> heard = new AtomicReference<>("");

    private ScriptedModel(HttpServer http, ModelApi api, String prefix, List<ToolCall> script) {
        this.http = http;
        this.api = api;
        this.prefix = prefix;
        this.script = script;
    }

    /**
     * Starts a model.
     *
     * @param prefix what the host puts before the short name of a tool of the server that the script calls
     */
    static ScriptedModel start(ModelApi api, String prefix, List<ToolCall> script) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ScriptedModel model = new ScriptedModel(http, api, prefix, List.copyOf(script));
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
        return script.stream().map(ToolCall::tool).toList();
    }

    /** The short names of the server's tools that the host offered, in its order. */
    List<String> offered() {
        return offered.get();
    }

    /** What the calls made so far came back with, in order. */
    List<Result> results() {
        return results.get();
    }

    /** All that the host told it with its latest turn, as JSON. */
    String heard() {
        return heard.get();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!api.asksForATurn(exchange.getRequestURI().getPath())) {
                send(exchange, "application/json", api.otherwise());
                return;
            }
            JsonNode request = Json.parse(body);
            List<String> tools = api.tools(request);
            if (!tools.isEmpty()) {
                heard.set(body);
            }
            send(exchange, "text/event-stream", tools.isEmpty() ? api.textTurn("fine") : nextTurn(request, tools));
        }
    }

    private String nextTurn(JsonNode request, List<String> tools) {
        offered.set(tools.stream()
                .filter(tool -> tool.startsWith(prefix))
                .map(tool -> tool.substring(prefix.length()))
                .toList());
        List<Result> soFar = resultsIn(request);
        results.set(soFar);
        if (soFar.size() >= script.size()) {
            return api.textTurn("The script is done.");
        }
        ToolCall call = script.get(soFar.size());
        return api.callTurn(soFar.size(), prefix + call.tool(), filled(call.arguments(), soFar));
    }

    private List<Result> resultsIn(JsonNode request) {
        List<Result> found = new ArrayList<>();
        for (Told told : api.results(request)) {
            found.add(new Result(script.get(found.size()).tool(), told.error(), told.text()));
        }
        return found;
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
            if (!result.error() && result.has(name)) {
                return result.json().get(name).asString();
            }
        }
        throw new IllegalStateException("no result so far has a field " + name + ": " + results);
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
