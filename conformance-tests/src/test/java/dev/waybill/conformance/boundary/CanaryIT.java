package dev.waybill.conformance.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.Door;
import dev.waybill.conformance.fixture.Needle;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words in places that have no field for words: they must be gone with the answer. */
@Promise({"R2", "P11"})
final class CanaryIT {
    private static final String CANARY = "CanaryQ7xW9zJ4";

    private static final String META = """
            "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
            "io.modelcontextprotocol/clientInfo":{"name":"%1$s","title":"%1$s","version":"%1$s",\
            "description":"%1$s","websiteUrl":"https://example.org/%1$s"},\
            "io.modelcontextprotocol/clientCapabilities":{"%1$s":{}},\
            "progressToken":"%1$s","%1$s":"%1$s"}""".formatted(CANARY);

    @Test
    void aCanaryInANameAnIdATokenTheMetadataOrAUriIsNeitherKeptNorLoggedNorCounted() throws Exception {
        Scene scene = Scene.set("canary");
        try (Server server = scene.serve()) {
            for (Door door : Door.values()) {
                try (Agent agent = door.enter(scene, server)) {
                    String run = agent.startRun(Scene.PROJECT, "canary/" + door);
                    sing(agent, run);
                }
            }
            visit(server, "/mcp/" + CANARY);
            visit(server, "/mcp?" + CANARY + "=" + CANARY);
            visit(server, "/" + CANARY);

            Needle needle = new Needle(CANARY);
            assertFalse(needle.in(server.page("/metrics")), "metrics");
            assertFalse(needle.in(server.process().output() + server.process().errors()), "log");
            assertEquals(List.of(), needle.filesIn(scene.waybill().home()));
        }
        // The search is sound: what is meant to be kept is found.
        assertTrue(!new Needle("canary/HTTP_MODERN")
                .filesIn(scene.waybill().home())
                .isEmpty());
    }

    private static void sing(Agent agent, String run) throws InterruptedException {
        String quoted = "\"" + CANARY + "\"";
        agent.raw(call(quoted, "{\"run\":\"" + run + "\",\"message\":\"fine\"}"), quoted);
        agent.raw(call(quoted, "{\"run\":\"" + run + "\"," + quoted + ":1}"), quoted);
        agent.raw(call(quoted, "{\"run\":" + quoted + "}"), quoted);
        agent.raw(
                "{\"jsonrpc\":\"2.0\",\"id\":" + quoted
                        + ",\"method\":\"resources/read\",\"params\":{\"uri\":\"waybill://" + CANARY + "\"," + META
                        + "}}",
                quoted);
        agent.raw(
                "{\"jsonrpc\":\"2.0\",\"id\":" + quoted + ",\"method\":" + quoted + ",\"params\":{" + META + "}}",
                quoted);
        agent.raw(
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":" + quoted + "," + META
                        + "}}",
                "7");
        agent.raw("{\"jsonrpc\":\"2.0\",\"id\":8," + quoted + ":" + quoted, "null");
    }

    private static String call(String id, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id
                + ",\"method\":\"tools/call\",\"params\":{\"name\":\"status_report\"," + "\"arguments\":" + arguments
                + "," + META + "}}";
    }

    private static void visit(Server server, String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI uri = server.mcp().resolve(path);
            http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            http.send(
                    HttpRequest.newBuilder(uri)
                            .POST(HttpRequest.BodyPublishers.ofString("{\"" + CANARY + "\":1}"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
