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
    void aRotatedKeysTextBeforeWorksUntilTheOverlapEndsAndThenIsToldSo() throws InterruptedException {
        JsonNode before = key("overlapping");
        JsonNode brief = key("briefly overlapping");
        JsonNode after = rotate(before, "1h");
        rotate(brief, "1s");

        try (HttpAgent old = HttpAgent.connect(
                        server.mcp(), Era.LEGACY, before.path("key").asString());
                HttpAgent fresh = HttpAgent.connect(
                        server.mcp(), Era.MODERN, after.path("key").asString())) {
            old.startRun(Scene.PROJECT, "keys/old-text");
            fresh.startRun(Scene.PROJECT, "keys/new-text");
        }
        Reply over = awaitRefusal(bearer(brief));
        assertEquals(401, over.status());
        assertTrue(over.refusal().contains("was rotated"), over.refusal());
    }

    @Test
    void theListSaysWhichHostUsedAKeyLastAndWhen() throws InterruptedException {
        JsonNode used = key("used");
        try (HttpAgent agent =
                HttpAgent.connect(server.mcp(), Era.MODERN, used.path("key").asString())) {
            agent.startRun(Scene.PROJECT, "keys/last-use");
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        JsonNode row = listed(used);
        while (row.path("used_at").isNull() && System.nanoTime() < end) {
            row = listed(used);
        }
        assertFalse(row.path("used_at").isNull(), row.toString());
        assertFalse(row.path("host").asString().isEmpty(), row.toString());
    }

    private static JsonNode listed(JsonNode key) throws InterruptedException {
        for (JsonNode row : scene.waybill().json("keys", "list", "--workspace", Scene.WORKSPACE)) {
            if (row.path("id").equals(key.path("id"))) {
                return row;
            }
        }
        throw new AssertionError("not listed: " + key.path("id"));
    }

    private static JsonNode rotate(JsonNode key, String overlap) throws InterruptedException {
        return scene.waybill()
                .json(
                        "keys",
                        "rotate",
                        key.path("id").asString(),
                        "--overlap",
                        overlap,
                        "--workspace",
                        Scene.WORKSPACE);
    }

    private static Reply awaitRefusal(String authorization) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        Reply reply = call(authorization);
        while (reply.status() == 200 && System.nanoTime() < end) {
            reply = call(authorization);
        }
        return reply;
    }

    @Test
    void aKeyThatHasExpiredIsRefused() throws InterruptedException {
        String brief = scene.waybill()
                .json("keys", "create", "--name", "brief", "--expires", "1s", "--workspace", Scene.WORKSPACE)
                .path("key")
                .asString();
        assertEquals(401, awaitRefusal("Bearer " + brief).status());
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
