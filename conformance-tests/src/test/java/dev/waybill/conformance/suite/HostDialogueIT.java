package dev.waybill.conformance.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.Together;
import dev.waybill.promise.Promise;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What a waiting checkpoint lets a host ask its user (2026-07-28, basic/patterns/mrtr, client/elicitation), tried by a
 * host that lies. Nothing of it decides anything.
 */
@Promise("B13")
final class HostDialogueIT {
    private static final String PAGES = "{\"elicitation\":{\"form\":{},\"url\":{}}}";
    private static final String FORMS = "{\"elicitation\":{}}";
    private static final String APPROVED =
            "{\"action\":\"accept\",\"content\":{\"comment\":\"approved\",\"approve\":true,\"state\":\"approved\"}}";

    private static Scene scene;
    private static Server server;
    private static Server second;

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("dialogue");
        server = scene.serve();
        second = scene.serve();
    }

    @AfterAll
    static void stop() {
        second.close();
        server.close();
    }

    @Test
    void aHostThatOpensPagesIsSentToTheCheckpointsAndThePageKnowsNobody() throws Exception {
        try (HttpAgent agent = agent(server, PAGES)) {
            String run = agent.startRun(Scene.PROJECT, "dialogue/page");
            JsonNode asked = ask(agent, run, 20).body().path("result");
            assertEquals("input_required", asked.path("resultType").asString());
            JsonNode page = asked.path("inputRequests").path("page").path("params");
            assertEquals("url", page.path("mode").asString());
            URI url = URI.create(page.path("url").asString());
            assertTrue(url.getPath().startsWith("/checkpoints/"), url.getPath());
            String id = url.getPath().substring("/checkpoints/".length());
            assertEquals(null, url.getQuery());
            assertEquals(null, url.getFragment());
            assertEquals(null, url.getUserInfo());
            assertFalse(asked.toString().contains(scene.key()), "no credential goes along");

            String led = server.leadsTo(url.getPath());
            assertTrue(led.startsWith("/sign-in?next=") && led.endsWith(id), led);
            String none = id.substring(0, id.length() - 1) + (id.endsWith("0") ? "1" : "0");
            assertEquals(
                    led.replace(id, none), server.leadsTo("/checkpoints/" + none), "it tells nobody what there is");
            assertEquals("pending", state(id));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\":\"accept\"}",
                "{\"action\":\"decline\"}",
                "{\"action\":\"cancel\"}",
                "{\"action\":\"accept\",\"content\":{\"state\":\"approved\",\"decision\":\"approve\"}}",
                "\"approved\"",
                "7",
            })
    void whateverTheHostAnswersTheCheckpointStaysPendingAndCanBeAnswered(String answer) throws Exception {
        String branch = "dialogue/answer-" + Integer.toHexString(answer.hashCode());
        try (HttpAgent agent = agent(server, PAGES)) {
            String run = agent.startRun(Scene.PROJECT, branch);
            JsonNode asked = ask(agent, run, 1).body().path("result");
            Reply answered = again(agent, run, 1, asked, "\"page\":" + answer);
            assertEquals("pending", answered.text("state"), answered::raw);
            String id = answered.text("checkpoint");
            assertEquals("pending", state(id));
            scene.waybill()
                    .runAs(scene.approver(), "checkpoints", "approve", id, "--workspace", Scene.WORKSPACE)
                    .orThrow();
            assertEquals(
                    "approved",
                    agent.call("checkpoint_get", "{\"checkpoint\":\"" + id + "\"}")
                            .text("state"));
        }
    }

    @Test
    void aClientThatCantBeAskedWaitsAsEver() throws Exception {
        try (HttpAgent agent = agent(server, "{}")) {
            String run = agent.startRun(Scene.PROJECT, "dialogue/unable");
            Reply answered = ask(agent, run, 1);
            assertEquals("pending", answered.text("state"), answered::raw);
            assertTrue(answered.text("answer_at").endsWith("/checkpoints/" + answered.text("checkpoint")));
        }
    }

    @Test
    void aSecondWaitDoesNotAskTheHostAgain() throws Exception {
        try (HttpAgent agent = agent(server, PAGES)) {
            String run = agent.startRun(Scene.PROJECT, "dialogue/once");
            JsonNode asked = ask(agent, run, 1).body().path("result");
            again(agent, run, 1, asked, "\"page\":{\"action\":\"cancel\"}");
            assertEquals("pending", ask(agent, run, 1).text("state"));
        }
    }

    @Test
    void aFormForgedWithAnythingIsAtMostAComment() throws Exception {
        try (HttpAgent agent = agent(server, FORMS)) {
            String run = agent.startRun(Scene.PROJECT, "dialogue/form");
            JsonNode asked = ask(agent, run, 1).body().path("result");
            assertTrue(
                    asked.path("inputRequests").path("comment").path("params").has("requestedSchema"));
            Reply answered = again(agent, run, 1, asked, "\"comment\":" + APPROVED);
            assertEquals("pending", answered.text("state"), answered::raw);
            JsonNode shown = shown(answered.text("checkpoint"));
            assertEquals("pending", shown.path("state").asString());
            assertTrue(shown.toString().contains("approved"), "the comment is kept, as one: " + shown);
            assertFalse(shown.path("decided_by").isString()
                    && !shown.path("decided_by").asString().isEmpty());
        }
    }

    @Test
    void aStateSentAtOnceToTwoProcessesDecidesNothingAndKeepsOneComment() throws Exception {
        try (HttpAgent one = agent(server, FORMS);
                HttpAgent two = agent(second, FORMS)) {
            String run = one.startRun(Scene.PROJECT, "dialogue/twice");
            JsonNode asked = ask(one, run, 1).body().path("result");
            List<Callable<Reply>> both = List.of(
                    () -> again(one, run, 1, asked, "\"comment\":" + APPROVED.replace("approved", "from one")),
                    () -> again(two, run, 1, asked, "\"comment\":" + APPROVED.replace("approved", "from two")));
            List<Reply> replies = Together.run(both);
            String id = replies.getFirst().text("checkpoint");
            for (Reply reply : replies) {
                assertEquals(id, reply.text("checkpoint"), reply::raw);
                assertEquals("pending", reply.text("state"), reply::raw);
            }
            String shown = shown(id).toString();
            assertTrue(shown.contains("from one") != shown.contains("from two"), shown);
            assertEquals(1, events(run, "checkpoint_requested"));
            assertEquals(1, events(run, "checkpoint_commented"));
        }
    }

    @Test
    void aStateOfAnotherKeyOrCallOrOfNobodyIsRefused() throws Exception {
        String other = Scene.newKey(scene.waybill(), "other", Scene.WORKSPACE);
        try (HttpAgent agent = agent(server, PAGES);
                HttpAgent thief = HttpAgent.connect(server.mcp(), Era.MODERN, other, PAGES)) {
            String run = agent.startRun(Scene.PROJECT, "dialogue/stolen");
            JsonNode asked = ask(agent, run, 1).body().path("result");
            for (Reply refused : List.of(
                    again(thief, run, 1, asked, ""),
                    again(agent, run, 2, asked, ""),
                    again(agent, run, 1, Json.parse("{\"requestState\":\"forged\"}"), ""))) {
                assertEquals(400, refused.status(), refused::raw);
                assertEquals(-32602, refused.body().path("error").path("code").asInt(), refused::raw);
            }
        }
    }

    private static HttpAgent agent(Server at, String capabilities) throws InterruptedException {
        return HttpAgent.connect(at.mcp(), Era.MODERN, scene.key(), capabilities);
    }

    private static Reply ask(HttpAgent agent, String run, int waitSeconds) throws InterruptedException {
        return agent.call("checkpoint_request", arguments(run, waitSeconds));
    }

    /** The same call, with what the client has to say to the questions. */
    private static Reply again(HttpAgent agent, String run, int waitSeconds, JsonNode asked, String responses)
            throws InterruptedException {
        return agent.request(
                "tools/call",
                "{\"name\":\"checkpoint_request\",\"arguments\":" + arguments(run, waitSeconds)
                        + ",\"inputResponses\":{" + responses + "},\"requestState\":"
                        + Json.quote(asked.path("requestState").asString()) + "}");
    }

    private static String arguments(String run, int waitSeconds) {
        return "{\"run\":\"" + run + "\",\"kind\":\"plan\",\"summary\":\"Shall I?\",\"wait_seconds\":" + waitSeconds
                + "}";
    }

    private static JsonNode shown(String id) throws InterruptedException {
        return scene.waybill().json("checkpoints", "show", id, "--workspace", Scene.WORKSPACE);
    }

    private static String state(String id) throws InterruptedException {
        return shown(id).path("state").asString();
    }

    private static long events(String handle, String type) throws InterruptedException {
        String run = handle.substring(0, handle.indexOf('.'));
        String shown = scene.waybill()
                .json("runs", "show", run, "--workspace", Scene.WORKSPACE)
                .toString();
        return shown.split("\"" + type + "\"", -1).length - 1L;
    }
}
