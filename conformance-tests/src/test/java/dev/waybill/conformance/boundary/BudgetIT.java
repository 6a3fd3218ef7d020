package dev.waybill.conformance.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.Door;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.StdioAgent;
import dev.waybill.conformance.fixture.WorkspaceFile;
import dev.waybill.promise.Promise;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A hostile client drives its key to the budget, and not one byte more gets through, wherever the byte stands. */
@Promise("B2")
final class BudgetIT {
    private static final int LIMIT = 40_000;
    /** Far more calls than the budget holds, so that a budget that gives nothing back ends the loop, not this. */
    private static final int CALLS = 2_000;

    /** Where a client can hide bytes that no field is for. */
    enum Place {
        MESSAGE,
        WHITE_SPACE,
        REQUEST_ID,
        META,
        CLIENT_INFO,
        ESCAPES
    }

    private static Scene stdio;

    @BeforeAll
    static void set() throws InterruptedException {
        stdio = Scene.set("budget-stdio");
    }

    @ParameterizedTest
    @EnumSource
    void onStdioEveryByteOfEveryMessageCountsToTheLast(Place place) throws Exception {
        onceWithinAnHour(() -> {
            Flood flood = new Flood(place, META);
            String key =
                    Scene.newKey(stdio.waybill(), "flood " + place.name().toLowerCase(Locale.ROOT), stdio.workspace());
            WorkspaceFile file = WorkspaceFile.inUse(stdio);
            long textBefore = file.count(TEXT_BYTES);
            try (StdioAgent agent = agent(key)) {
                flood.run(
                        agent,
                        agent.startRun(Scene.PROJECT, "flood/" + place.name().toLowerCase(Locale.ROOT)));

                assertTrue(flood.accepted <= LIMIT, () -> flood.accepted + " bytes were taken");
                assertTrue(flood.accepted > LIMIT - 4_000, () -> "only " + flood.accepted + " bytes were taken");
                assertTrue(flood.refusal.contains(LIMIT + " bytes an hour"), flood.refusal);
                assertTrue(flood.refusal.contains("begins anew at 2"), flood.refusal);
                // What is spent is spent for every call and field.
                assertFalse(stillTaken(agent));
                assertTrue(agent.request("tools/list", "{}").done(), "a constant tells nobody anything");
                agent.end();
            }
            // A new process is no new budget.
            try (StdioAgent again = agent(key)) {
                assertFalse(stillTaken(again));
                flood.run(again, "");
                assertTrue(flood.accepted <= LIMIT, () -> flood.accepted + " bytes after a restart");
            }
            long kept = file.count(TEXT_BYTES) - textBefore;
            assertTrue(kept <= LIMIT, () -> kept + " bytes of text were kept");
            String ofKey = " AND actor_id = (SELECT max(id) FROM plugin_key)";
            assertEquals(1, file.count("SELECT count(*) FROM audit_entry WHERE action = 'budget_spent'" + ofKey));
            assertEquals(1, file.count("SELECT count(*) FROM audit_entry WHERE action = 'budget_exhausted'" + ofKey));
        });
    }

    private static final String TEXT_BYTES = "SELECT coalesce(sum(length(CAST(text AS BLOB))), 0) FROM audit_entry";

    /** Whether small calls are taken for longer than the rest of a budget can last. */
    private static boolean stillTaken(Agent agent) throws InterruptedException {
        for (int i = 0; i < 30; i++) {
            if (!agent.call("scope_get", "{\"project\":\"shop\"}").done()) {
                return false;
            }
        }
        return true;
    }

    private static StdioAgent agent(String key) throws InterruptedException {
        return StdioAgent.connect(
                stdio.waybill()
                        .start(Map.of("WAYBILL_KEY", key), "stdio", "--set", "budget.key_bytes_per_hour=" + LIMIT),
                Era.MODERN);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_MODERN", "HTTP_LEGACY"})
    void overHttpHeadersCountAsWell(Door door) throws Exception {
        onceWithinAnHour(() -> {
            Scene scene = Scene.set("budget-" + door);
            try (Server server = scene.serve("budget.key_bytes_per_hour=" + LIMIT);
                    Agent agent = door.enter(scene, server)) {
                String run = agent.startRun(Scene.PROJECT, "flood/" + door);
                Flood flood = new Flood(Place.MESSAGE, door == Door.HTTP_LEGACY ? "\"_meta\":{}" : META);
                flood.run(agent, run);
                assertTrue(flood.accepted < LIMIT - 20 * flood.calls, () -> "headers are free: " + flood.accepted);
                assertTrue(flood.refusal.contains("budget.key_bytes_per_hour"), flood.refusal);

                // Another key of the workspace still has its own.
                String other = Scene.newKey(scene.waybill(), "other", Scene.WORKSPACE);
                try (HttpAgent second = HttpAgent.connect(server.mcp(), Era.MODERN, other)) {
                    assertTrue(
                            second.call("scope_get", "{\"project\":\"shop\"}").done());
                    // A header of 7,000 bytes is 7,000 bytes: five of them, refused or not, are nearly all there is.
                    String padding = "x".repeat(7_000);
                    int taken = 0;
                    for (int i = 0; i < 10; i++) {
                        taken += second.post(
                                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{"
                                                        + META + "}}",
                                                "1",
                                                Map.of("Mcp-Method", "tools/list", "X-Padding", padding))
                                        .done()
                                ? 1
                                : 0;
                    }
                    assertEquals(10, taken, "a constant list is answered");
                    assertFalse(
                            second.call("scope_get", "{\"project\":\"shop\"}").done());
                }
            }
        });
    }

    @Test
    void aWorkspacesKeysTogetherGetNoMoreThanItHas() throws Exception {
        onceWithinAnHour(() -> {
            Scene scene = Scene.set("budget-workspace");
            String other = Scene.newKey(scene.waybill(), "other", Scene.WORKSPACE);
            try (Server server = scene.serve("budget.workspace_bytes_per_hour=" + LIMIT);
                    HttpAgent first = HttpAgent.connect(server.mcp(), Era.MODERN, scene.key());
                    HttpAgent second = HttpAgent.connect(server.mcp(), Era.MODERN, other)) {
                Flood one = new Flood(Place.MESSAGE, META);
                one.run(first, first.startRun(Scene.PROJECT, "flood/one"));
                Reply refused = second.call("scope_get", "{\"project\":\"shop\"}");
                assertFalse(refused.done());
                assertTrue(refused.refusal().contains("budget.workspace_bytes_per_hour"), refused.refusal());
                assertTrue(one.accepted <= LIMIT, () -> one.accepted + " bytes");
            }
        });
    }

    @Test
    void aRefusedCallCountsDouble() throws Exception {
        onceWithinAnHour(() -> {
            try (StdioAgent agent = agent(Scene.newKey(stdio.waybill(), "double", stdio.workspace()))) {
                long heard = 0;
                for (int i = 0; i < CALLS; i++) {
                    String message =
                            call(i + 1L, "{\"run\":\"nonsense\",\"message\":\"" + "m".repeat(900) + "\"}", META);
                    Reply reply = agent.raw(message, Long.toString(i + 1L));
                    if (reply.refusal().startsWith("rate_limited")) {
                        break;
                    }
                    heard += message.length();
                }
                long all = heard;
                assertTrue(all <= LIMIT / 2 + 2_000, () -> all + " bytes of refused calls were heard");
                assertTrue(all >= LIMIT / 2 - 2_000, () -> all + " bytes of refused calls were heard");
            }
        });
    }

    @Test
    void theCapacityThatIsPrintedIsTheBudgetThatHolds() throws Exception {
        JsonNode printed = stdio.waybill().json("catalog", "--capacity", "--set", "budget.key_bytes_per_hour=" + LIMIT);
        assertEquals(LIMIT, printed.path("bytes_a_key_and_hour").asLong());
        assertEquals(
                16 * 1024 * 1024, printed.path("bytes_a_workspace_and_hour").asLong());
        assertEquals(24 * 1024, printed.path("message_bytes_a_call").asLong());
        assertTrue(printed.path("not_bounded").asString().contains("timing"), printed.toString());
    }

    private static final String PROSE =
            " The totals are rounded per line now, and the tests that covered the old way were"
                    + " changed to match. Next I will look at the tax rules of the two countries that were added last week, and"
                    + " then ask for a review. Nothing in the public interface has changed, so other teams need not do anything.";

    private static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    private static String call(Object id, String arguments, String meta) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id
                + ",\"method\":\"tools/call\",\"params\":{\"name\":\"status_report\"," + "\"arguments\":" + arguments
                + "," + meta + "}}";
    }

    /** Calls until the budget says no. */
    private static final class Flood {
        private final Place place;
        private final String meta;
        private long accepted;
        private int calls;
        private String refusal = "";

        private Flood(Place place, String meta) {
            this.place = place;
            this.meta = meta;
        }

        void run(Agent agent, String run) throws InterruptedException {
            for (int i = 0; i < CALLS; i++) {
                String id = place == Place.REQUEST_ID ? Json.quote(i + "i".repeat(100)) : Integer.toString(1000 + i);
                String message = message(id, run, i);
                Reply reply = agent.raw(message, id);
                if (!reply.done()) {
                    refusal = reply.refusal();
                    if (refusal.startsWith("rate_limited")) {
                        return;
                    }
                } else {
                    accepted += message.getBytes(StandardCharsets.UTF_8).length;
                    calls++;
                }
            }
            throw new AssertionError("the budget never ended: " + accepted);
        }

        private String message(String id, String run, int i) {
            String words = "Step " + i + " is done.";
            String arguments = "{\"run\":\"" + run + "\",\"message\":\"" + words + "\"}";
            return switch (place) {
                case MESSAGE -> call(id, "{\"run\":\"" + run + "\",\"message\":\"" + words + PROSE + "\"}", meta);
                case WHITE_SPACE ->
                    call(id, arguments, meta).replace(",\"arguments\"", " ".repeat(900) + ",\"arguments\"");
                case REQUEST_ID -> call(id, arguments, meta);
                case META -> call(id, arguments, meta.replace("{\"io", "{\"x\":\"" + "y".repeat(900) + "\",\"io"));
                case CLIENT_INFO ->
                    call(
                            id,
                            arguments,
                            meta.replace(
                                    "{\"io",
                                    "{\"io.modelcontextprotocol/clientInfo\":{\"name\":\"" + "n".repeat(900)
                                            + "\",\"version\":\"1\"},\"io"));
                case ESCAPES ->
                    call(
                            id,
                            arguments.replace(
                                    words, words + PROSE.replace(" ", "\\u0020").replace("e", "\\u0065")),
                            meta);
            };
        }
    }

    @FunctionalInterface
    private interface Proof {
        void run() throws Exception;
    }

    /** A budget begins anew with the hour; a proof in which it did is done once more. */
    private static void onceWithinAnHour(Proof proof) throws Exception {
        long begun = hour();
        try {
            proof.run();
        } catch (AssertionError failed) {
            if (hour() == begun) {
                throw failed;
            }
            proof.run();
        }
    }

    private static long hour() {
        return System.currentTimeMillis() / Duration.ofHours(1).toMillis();
    }
}
