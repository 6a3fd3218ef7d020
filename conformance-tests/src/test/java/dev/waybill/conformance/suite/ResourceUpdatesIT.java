package dev.waybill.conformance.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.EventStream;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Runs and scopes as resources: read in both eras, and told of when somebody else changes them. */
final class ResourceUpdatesIT {
    private static final String SCOPE = "waybill://projects/" + Scene.PROJECT + "/scope";

    private static Scene scene;
    private static Server server;

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("updates");
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatAnotherProcessChangesIsPushedToAModernListener() throws InterruptedException {
        try (HttpAgent listener = HttpAgent.connect(server.mcp(), Era.MODERN, scene.key());
                Agent other = scene.stdio(Era.MODERN)) {
            String run = other.startRun(Scene.PROJECT, "updates/modern");
            try (EventStream events = listener.listen(filter(run))) {
                assertEquals(200, events.status());
                JsonNode first = events.await("acknowledged");
                assertTrue(first.toString().contains(address(run)), first::toString);
                other.call("status_report", "{\"run\":\"" + run + "\",\"status\":\"running\",\"phase\":\"build\"}");
                assertEquals(
                        address(run),
                        events.await("resources/updated")
                                .path("params")
                                .path("uri")
                                .asString());
            }
            assertTrue(read(listener, address(run)).path("phase").asString().equals("build"));
        }
    }

    @Test
    void whatAnotherProcessChangesIsPushedToASessionOfTheOlderEra() throws InterruptedException {
        try (HttpAgent listener = HttpAgent.connect(server.mcp(), Era.LEGACY, scene.key());
                Agent other = scene.stdio(Era.MODERN);
                EventStream events = listener.listen("")) {
            String run = other.startRun(Scene.PROJECT, "updates/legacy");
            listener.request("resources/subscribe", "{\"uri\":\"" + address(run) + "\"}");
            other.call("status_report", "{\"run\":\"" + run + "\",\"status\":\"running\"}");
            assertEquals(
                    address(run),
                    events.await("resources/updated").path("params").path("uri").asString());
            assertEquals("running", read(listener, address(run)).path("status").asString());
        }
    }

    @Test
    void aDecisionAndAManifestArePushedToo() throws Exception {
        Scene own = scene.neighbour("deciding");
        try (HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, own.key())) {
            String run = agent.startRun(Scene.PROJECT, "updates/decision");
            String question = agent.call(
                            "checkpoint_request",
                            "{\"run\":\"" + run + "\",\"kind\":\"plan\",\"summary\":\"Shall I?\",\"wait_seconds\":0}")
                    .text("checkpoint");
            try (EventStream events = agent.listen(filter(run))) {
                events.await("acknowledged");
                own.waybill()
                        .runAs(own.approver(), "checkpoints", "approve", question, "--workspace", own.workspace())
                        .orThrow();
                assertEquals(
                        address(run),
                        events.await("resources/updated")
                                .path("params")
                                .path("uri")
                                .asString());
                Path yaml = Files.writeString(own.waybill().home().resolve("wider.yaml"), "editable: [\"**\"]\n");
                own.waybill()
                        .run("scope", "set", Scene.PROJECT, "--file", yaml.toString(), "--workspace", own.workspace())
                        .orThrow();
                events.await("\"uri\":\"" + SCOPE + "\"");
            }
            assertEquals("**", read(agent, SCOPE).path("editable").path(0).asString());
        }
    }

    @Test
    void whatIsNotTheCallersIsNotThereInAnyWay() throws InterruptedException {
        Scene neighbour = scene.neighbour("elsewhere");
        String key = Scene.newKey(scene.waybill(), "second", Scene.WORKSPACE);
        try (HttpAgent owner = HttpAgent.connect(server.mcp(), Era.MODERN, scene.key());
                HttpAgent other = HttpAgent.connect(server.mcp(), Era.MODERN, key);
                HttpAgent stranger = HttpAgent.connect(server.mcp(), Era.MODERN, neighbour.key())) {
            String run = owner.startRun(Scene.PROJECT, "updates/private");
            for (HttpAgent agent : new HttpAgent[] {other, stranger}) {
                Reply foreign = agent.request("resources/read", "{\"uri\":\"" + address(run) + "\"}");
                String none = address(run).substring(0, address(run).length() - 1)
                        + (address(run).endsWith("0") ? "1" : "0");
                Reply missing = agent.request("resources/read", "{\"uri\":\"" + none + "\"}");
                assertEquals(400, foreign.status());
                assertEquals(
                        missing.body().path("error").path("message"),
                        foreign.body().path("error").path("message"));
                assertTrue(!agent.request("resources/list", "{}").raw().contains(address(run)));
                try (EventStream events = agent.listen(filter(run))) {
                    String acknowledged = events.await("acknowledged").toString();
                    assertTrue(!acknowledged.contains(address(run)), acknowledged);
                }
            }
            assertTrue(owner.request("resources/list", "{}").raw().contains(address(run)));
        }
    }

    private static JsonNode read(Agent agent, String uri) throws InterruptedException {
        Reply reply = agent.request("resources/read", "{\"uri\":\"" + uri + "\"}");
        return Json.parse(reply.body()
                .path("result")
                .path("contents")
                .path(0)
                .path("text")
                .asString());
    }

    private static String filter(String handle) {
        return "{\"notifications\":{\"resourceSubscriptions\":[\"" + address(handle) + "\",\"" + SCOPE + "\"]}}";
    }

    /** Of a run whose handle is known. */
    private static String address(String handle) {
        return "waybill://runs/" + handle.substring(0, handle.indexOf('.'));
    }
}
