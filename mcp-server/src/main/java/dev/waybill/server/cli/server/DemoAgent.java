package dev.waybill.server.cli.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An agent as a host would be one: it calls tools over HTTP with a key (2026-07-28, basic/transports). */
final class DemoAgent implements AutoCloseable {
    private static final String REVISION = "2026-07-28";
    private static final String META = "io.modelcontextprotocol/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI mcp;
    private final String key;
    private final HttpClient http = HttpClient.newHttpClient();
    private int id;

    DemoAgent(URI mcp, String key) {
        this.mcp = mcp;
        this.key = key;
    }

    /** The structured answer of a tool, a refusal among them. */
    JsonNode call(String tool, ObjectNode arguments) throws InterruptedException {
        ObjectNode message = JsonMapper.shared().createObjectNode();
        message.put("jsonrpc", "2.0").put("id", ++id).put("method", "tools/call");
        ObjectNode params = message.putObject("params");
        params.put("name", tool).set("arguments", arguments);
        ObjectNode meta = params.putObject("_meta");
        meta.put(META + "protocolVersion", REVISION);
        meta.putObject(META + "clientInfo").put("name", "waybill-demo").put("version", "1");
        meta.putObject(META + "clientCapabilities");
        HttpRequest request = HttpRequest.newBuilder(mcp)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", REVISION)
                .header("Mcp-Method", "tools/call")
                .header("Mcp-Name", tool)
                .POST(HttpRequest.BodyPublishers.ofString(message.toString()))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return JsonMapper.shared().readTree(response.body()).path("result").path("structuredContent");
        } catch (IOException failed) {
            throw new UncheckedIOException("the demo's server did not answer", failed);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
