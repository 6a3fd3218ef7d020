package dev.waybill.conformance.host;

import dev.waybill.conformance.fixture.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The smallest MCP server that a host accepts, of the older era and over pipes, with one tool {@code open} that
 * answers {@code {"run":"r-1"}} and one tool {@code report} that wants it back. It shows that the harness works
 * before the product is blamed. It writes every line it reads into a file.
 */
final class TinyServer {
    private static final String TOOLS = """
            {"tools":[{"name":"open","inputSchema":{"type":"object"}},\
            {"name":"report","inputSchema":{"type":"object","properties":{"run":{"type":"string"}}}}]}""";

    private TinyServer() {}

    /** Takes the file that records what was read. */
    public static void main(String[] arguments) throws IOException {
        Path record = Path.of(arguments[0]);
        serve(
                TOOLS,
                line -> Files.writeString(record, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                TinyServer::called);
    }

    /** What may fail. */
    interface Step<I, O> {
        O take(I input) throws IOException;
    }

    /** Answers until the host ends it: the tools, what is done with each line, and what a call's parameters bring about. */
    static void serve(String tools, Step<String, Object> line, Step<JsonNode, String> called) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String next = in.readLine(); next != null; next = in.readLine()) {
            line.take(next);
            JsonNode message = Json.parse(next);
            if (message.has("id")) {
                String answer = result(message, tools, called)
                        .map(result -> "\"result\":" + result)
                        .orElse("\"error\":{\"code\":-32601,\"message\":\"no such method\"}");
                out.println("{\"jsonrpc\":\"2.0\",\"id\":" + message.get("id") + "," + answer + "}");
            }
        }
    }

    private static Optional<String> result(JsonNode message, String tools, Step<JsonNode, String> called)
            throws IOException {
        return switch (message.path("method").asString("")) {
            case "initialize" -> Optional.of("""
                    {"protocolVersion":"2025-11-25","capabilities":{"tools":{}},\
                    "serverInfo":{"name":"tiny","version":"1"}}""");
            case "tools/list" -> Optional.of(tools);
            case "tools/call" -> Optional.of(called.take(message.path("params")));
            case "ping" -> Optional.of("{}");
            default -> Optional.empty();
        };
    }

    private static String called(JsonNode params) {
        String structured = params.path("name").asString("").equals("open")
                ? "{\"run\":\"r-1\"}"
                : "{\"heard\":" + params.path("arguments").path("run") + "}";
        return "{\"content\":[{\"type\":\"text\",\"text\":" + Json.quote(structured) + "}],\"structuredContent\":"
                + structured + "}";
    }
}
