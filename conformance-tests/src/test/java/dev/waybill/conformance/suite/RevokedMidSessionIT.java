package dev.waybill.conformance.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.EventStream;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.StdioAgent;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A key that is revoked while its host works: the next call is told so clearly, and what listens ends. */
final class RevokedMidSessionIT {
    private static Scene scene;
    private static Server server;

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("revoked");
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Era.class)
    void overHttpTheNextCallIsUnauthorizedAndTheStreamsEnd(Era era) throws InterruptedException {
        JsonNode key = key("http-" + era);
        try (HttpAgent agent =
                        HttpAgent.connect(server.mcp(), era, key.path("key").asString());
                EventStream events = agent.listen("{\"notifications\":{\"resourceSubscriptions\":[]}}")) {
            String run = agent.startRun(Scene.PROJECT, "revoked/http-" + era);
            revoke(key);
            Reply refused = agent.call("status_report", "{\"run\":\"" + run + "\",\"status\":\"running\"}");
            assertEquals(401, refused.status(), refused::raw);
            assertTrue(refused.raw().contains("revoked"), refused::raw);
            assertFalse(events.whole().contains("the stream broke"), events::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(Era.class)
    void onStdioTheNextCallIsToldSoAndTheProcessGoesOn(Era era) throws InterruptedException {
        JsonNode key = key("stdio-" + era);
        try (StdioAgent agent = StdioAgent.connect(
                scene.waybill().start(Map.of("WAYBILL_KEY", key.path("key").asString()), "stdio"), era)) {
            String run = agent.startRun(Scene.PROJECT, "revoked/stdio-" + era);
            revoke(key);
            Reply refused = agent.call("status_report", "{\"run\":\"" + run + "\",\"status\":\"running\"}");
            assertFalse(refused.done(), refused::raw);
            assertTrue(refused.raw().contains("unauthenticated"), refused::raw);
            assertTrue(refused.raw().contains("revoked"), refused::raw);
            assertTrue(agent.request("tools/list", "{}").done());
        }
    }

    @Test
    void onStdioWhatListensEnds() throws InterruptedException {
        JsonNode key = key("stdio-listening");
        try (StdioAgent agent = StdioAgent.connect(
                scene.waybill().start(Map.of("WAYBILL_KEY", key.path("key").asString()), "stdio"), Era.MODERN)) {
            agent.startRun(Scene.PROJECT, "revoked/listening");
            String listening = agent.begin(
                    "subscriptions/listen",
                    "{\"notifications\":{\"resourceSubscriptions\":[\"waybill://projects/" + Scene.PROJECT
                            + "/scope\"]}}");
            agent.server().awaitOutput(line -> line.contains("acknowledged"), Duration.ofSeconds(90));
            revoke(key);
            Reply end = agent.await(listening);
            assertEquals(
                    "complete", end.body().path("result").path("resultType").asString(), end::raw);
        }
    }

    private static JsonNode key(String name) throws InterruptedException {
        return scene.waybill().json("keys", "create", "--name", name, "--workspace", Scene.WORKSPACE);
    }

    private static void revoke(JsonNode key) throws InterruptedException {
        scene.waybill()
                .run("keys", "revoke", key.path("id").asString(), "--workspace", Scene.WORKSPACE)
                .orThrow();
    }
}
