package dev.waybill.conformance.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Needle;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.promise.Promise;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Plugin keys: what opens the door, what does not, and that the key itself is kept nowhere. */
final class KeysIT {
    private static Scene scene;
    private static Server server;

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("keys");
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void onlyAWholeKeyOpensTheDoorAndAMistypedOneIsCalledThat() throws InterruptedException {
        String mistyped = scene.key().substring(0, scene.key().length() - 1)
                + (scene.key().endsWith("0") ? "1" : "0");

        assertEquals(200, call("Bearer " + scene.key()).status());
        for (String wrong :
                List.of("", "Bearer", "Bearer ", "Basic " + scene.key(), "Bearer wbk_x", "Bearer " + mistyped)) {
            Reply reply = call(wrong);
            assertEquals(401, reply.status(), () -> "'" + wrong + "' " + reply.raw());
            assertFalse(reply.raw().contains(scene.key()), reply.raw());
        }
        assertTrue(call("Bearer " + mistyped).refusal().contains("mistyped"));
    }

    @Test
    @Promise("R13")
    void aRevokedAndARotatedKeyAreRefusedAtOnceAndInTheSameWords() throws InterruptedException {
        JsonNode revoked = key("leaked");
        JsonNode rotated = key("rotated");
        assertEquals(200, call(bearer(revoked)).status());
        assertEquals(200, call(bearer(rotated)).status());

        scene.waybill()
                .run("keys", "revoke", revoked.path("id").asString(), "--workspace", Scene.WORKSPACE)
                .orThrow();
        JsonNode fresh =
                scene.waybill().json("keys", "rotate", rotated.path("id").asString(), "--workspace", Scene.WORKSPACE);

        Reply old = call(bearer(revoked));
        assertEquals(401, old.status());
        assertEquals(old.refusal(), call(bearer(rotated)).refusal());
        assertEquals(200, call(bearer(fresh)).status());
    }

    @Test
    void aKeyThatHasExpiredIsRefused() throws InterruptedException {
        String brief = scene.waybill()
                .json("keys", "create", "--name", "brief", "--expires", "1s", "--workspace", Scene.WORKSPACE)
                .path("key")
                .asString();
        Reply reply = call("Bearer " + brief);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (reply.status() == 200 && System.nanoTime() < end) {
            reply = call("Bearer " + brief);
        }

        assertEquals(401, reply.status());
    }

    @Test
    @Promise({"R1", "K3"})
    void theKeysTextIsNowhereInTheDataFolderTheLogsOrAnyOutput() throws InterruptedException {
        Needle needle = new Needle(scene.key());
        try (Agent agent = HttpAgent.connect(server.mcp(), Era.MODERN, scene.key());
                Agent stdio = scene.stdio(Era.MODERN)) {
            agent.startRun(Scene.PROJECT, "keys/search");
            stdio.startRun(Scene.PROJECT, "keys/search-stdio");
        }

        assertEquals(List.of(), needle.filesIn(scene.waybill().home()));
        for (String[] command : new String[][] {
            {"keys", "list", "--json"},
            {"runs", "list", "--json"},
            {"audit", "list", "--json"},
            {"members", "list", "--json"},
            {"config", "--json"},
        }) {
            var outcome = scene.waybill().run(command).orThrow();
            assertFalse(needle.in(outcome.out() + outcome.err()), () -> String.join(" ", command));
        }
        assertFalse(needle.in(server.process().output() + server.process().errors()));
        assertFalse(needle.in(server.page("/metrics")));
        // The search itself is sound: it finds what is there.
        assertTrue(new Needle("waybill").in(server.page("/metrics")));
    }

    private static JsonNode key(String name) throws InterruptedException {
        return scene.waybill().json("keys", "create", "--name", name, "--workspace", Scene.WORKSPACE);
    }

    private static String bearer(JsonNode key) {
        return "Bearer " + key.path("key").asString();
    }

    private static Reply call(String authorization) throws InterruptedException {
        try (HttpAgent agent = HttpAgent.withAuthorization(server.mcp(), Era.MODERN, authorization)) {
            return agent.request("tools/list", "{}");
        }
    }
}
