package dev.waybill.benchmarks.load;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.Handle;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** An agent in its own run, over streamable HTTP in version 2026-07-28. For one thread. */
final class McpAgent {
    private static final int OK = 200;
    private static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"load\",\"version\":\"1\"},"
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    private final HttpClient http;
    private final ServeProcess server;
    private final String key;
    private final AtomicLong ids = new AtomicLong();
    private String handle = "";

    McpAgent(HttpClient http, ServeProcess server, String key) {
        this.http = http;
        this.server = server;
        this.key = key;
    }

    /** Begins a run; returns its id. */
    String start(String project, int number) throws IOException, InterruptedException {
        String answer = call(
                "run_start",
                "{\"project\":\"" + project + "\",\"ticket\":\"LOAD-" + number
                        + "\",\"title\":\"Watched by many\",\"branch\":\"load/" + number
                        + "\",\"base_branch\":\"main\"}");
        Handle held = found(answer);
        handle = held.text();
        return held.run().text();
    }

    /** Reports a message. */
    void report(String message) throws IOException, InterruptedException {
        call("status_report", "{\"run\":\"" + handle + "\",\"message\":\"" + message + "\"}");
    }

    private static Handle found(String answer) throws IOException {
        for (int at = answer.indexOf("run_"); at >= 0; at = answer.indexOf("run_", at + 1)) {
            Optional<Handle> handle = Handle.parse(answer.substring(at, Math.min(answer.length(), at + Caps.HANDLE)));
            if (handle.isPresent()) {
                return handle.get();
            }
        }
        throw new IOException("no handle in " + answer);
    }

    private String call(String tool, String arguments) throws IOException, InterruptedException {
        String message = "{\"jsonrpc\":\"2.0\",\"id\":" + ids.incrementAndGet()
                + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool + "\",\"arguments\":" + arguments + ","
                + META + "}}";
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(server.at("/mcp"))
                        .POST(BodyPublishers.ofString(message))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .header("MCP-Protocol-Version", "2026-07-28")
                        .header("Mcp-Method", "tools/call")
                        .header("Mcp-Name", tool)
                        .header("Authorization", "Bearer " + key)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != OK || answer.body().contains("\"isError\":true")) {
            throw new IOException(tool + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
