package dev.waybill.conformance.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Another vendor's MCP server, with one tool that writes a file wherever it is told to. No host asks a hook about its path. */
final class WritingServer {
    private static final String TOOLS = """
            {"tools":[{"name":"put","inputSchema":{"type":"object",\
            "properties":{"target":{"type":"string"},"words":{"type":"string"}}}}]}""";

    private WritingServer() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        TinyServer.serve(TOOLS, line -> line, WritingServer::put);
    }

    private static String put(JsonNode params) throws IOException {
        JsonNode arguments = params.path("arguments");
        Files.writeString(
                Path.of(arguments.path("target").asString()),
                arguments.path("words").asString());
        return "{\"content\":[{\"type\":\"text\",\"text\":\"put\"}]}";
    }
}
