package dev.waybill.conformance.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.ChildProcess;
import dev.waybill.conformance.fixture.Door;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Needle;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.promise.Promise;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A sealed workspace keeps no word of anybody's own choice, whichever way it is sent. */
@Promise({"B8", "P11"})
final class SealedIT {
    /** No code, no secret: what a guarded workspace takes gladly. */
    private static final String WORD = "Zimtstern";

    private static final String HEAD = "c0ffee".repeat(6) + "c0ff";
    private static Scene scene;
    private static Server server;

    @BeforeAll
    static void seal() throws InterruptedException {
        scene = Scene.set("sealed");
        policy("sealed").orThrow();
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void freeTextIsRefusedInEveryFieldAtEveryDoorAndTheRestIsTaken(Door door) throws InterruptedException {
        try (Agent agent = door.enter(scene, server)) {
            String branch = "sealed/" + door;
            JsonNode started = agent.call("run_start", start("T-1", "", branch)).result();
            assertEquals("sealed", started.path("policy").path("text_mode").asString());
            String run = started.path("run").asString();

            refused(agent, "run_start", start("T-1", ",\"title\":\"" + WORD + "\"", branch), "title");
            refused(agent, "run_start", start(WORD + " is late", "", branch), "ticket");
            refused(agent, "status_report", of(run, "\"message\":\"" + WORD + "\""), "message");
            refused(
                    agent,
                    "build_report",
                    of(run, "\"kind\":\"test\",\"exit_code\":1,\"log_tail\":\"" + WORD + "\""),
                    "log_tail");
            refused(agent, "checkpoint_request", of(run, "\"kind\":\"plan\",\"summary\":\"" + WORD + "?\""), "summary");
            refused(
                    agent,
                    "scope_check",
                    of(run, "\"intent\":\"read\",\"paths\":[\"src/a\",\"" + WORD + " in a path\"]"),
                    "paths[1]");
            refused(
                    agent,
                    "status_report",
                    of(run, "\"pr_url\":\"https://github.com/a?" + WORD + "=" + WORD + "\""),
                    "pr_url");

            assertTrue(agent.call(
                            "status_report",
                            of(run, "\"status\":\"running\",\"phase\":\"plan\",\"head_sha\":\"" + HEAD + "\""))
                    .done());
            assertTrue(agent.call("build_report", of(run, "\"kind\":\"test\",\"exit_code\":1"))
                    .done());
            assertTrue(agent.call("scope_check", of(run, "\"intent\":\"write\",\"paths\":[\"src/a\",\"docs/b\"]"))
                    .done());
            Reply asked =
                    agent.call("checkpoint_request", of(run, "\"kind\":\"review\",\"head_sha\":\"" + HEAD + "\""));
            assertEquals("pending", asked.text("state"), asked::raw);
        }
        nowhere();
    }

    @Test
    void wordsInWhatStandsBesideACallAreNotKeptEither() throws Exception {
        for (Era era : Era.values()) {
            try (HttpAgent agent = HttpAgent.connect(server.mcp(), era, scene.key())) {
                String run = run(agent, "sealed/beside-" + era);
                agent.post(
                        "{\"jsonrpc\":\"2.0\",\"id\":\"" + WORD + "\",\"method\":\"tools/call\",\"params\":{"
                                + "\"name\":\"status_report\",\"arguments\":{\"run\":\"" + run
                                + "\",\"phase\":\"review\"},\"_meta\":{"
                                + "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                                + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"" + WORD
                                + "\",\"version\":\"" + WORD + "\"},"
                                + "\"io.modelcontextprotocol/clientCapabilities\":{\"" + WORD + "\":{}},"
                                + "\"progressToken\":\"" + WORD + "\"}}}",
                        "\"" + WORD + "\"",
                        Map.of(
                                "Mcp-Method", "tools/call",
                                "Mcp-Name", "status_report",
                                "User-Agent", WORD + " of my choice"));
                agent.request("resources/read", "{\"uri\":\"waybill://runs/" + WORD + "\"}");
                agent.request("prompts/get", "{\"name\":\"resume_run\",\"arguments\":{\"run\":\"" + WORD + "\"}}");
                agent.request(
                        "completion/complete",
                        "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"resume_run\"},\"argument\":{\"name\":\"run\","
                                + "\"value\":\"" + WORD + "\"}}");
            }
        }
        nowhere();
    }

    @Test
    void peoplesCommentsAreRefusedTooAndAnswersWithoutOneCount() throws InterruptedException {
        try (HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, scene.key())) {
            String run = run(agent, "sealed/people");
            String checkpoint = agent.call("checkpoint_request", of(run, "\"kind\":\"plan\""))
                    .text("checkpoint");
            ChildProcess.Outcome refused = answer("approve", checkpoint, "--comment", WORD);
            assertEquals(1, refused.exit(), refused.err());
            assertTrue(refused.err().contains("sealed"), refused.err());
            assertEquals(
                    1, answer("request-changes", checkpoint, "--comment", WORD).exit());
            answer("approve", checkpoint).orThrow();
            assertEquals(
                    "approved",
                    agent.call("checkpoint_get", "{\"checkpoint\":\"" + checkpoint + "\"}")
                            .text("state"));
        }
        nowhere();
    }

    @Test
    void aHostsFormSaysNothingHere() throws InterruptedException {
        try (HttpAgent agent =
                HttpAgent.connect(server.mcp(), Era.MODERN, scene.key(), "{\"elicitation\":{\"form\":{}}}")) {
            String run = run(agent, "sealed/form");
            String arguments = of(run, "\"kind\":\"plan\",\"wait_seconds\":1");
            JsonNode asked = agent.call("checkpoint_request", arguments).body().path("result");
            assertEquals("input_required", asked.path("resultType").asString(), asked.toString());
            Reply again = agent.request(
                    "tools/call",
                    "{\"name\":\"checkpoint_request\",\"arguments\":" + arguments + ",\"requestState\":"
                            + Json.quote(asked.path("requestState").asString())
                            + ",\"inputResponses\":{\"comment\":{\"action\":\"accept\",\"content\":{\"comment\":\""
                            + WORD + "\"}}}}");
            assertEquals("pending", again.text("state"), again::raw);
        }
        nowhere();
    }

    @Test
    void theOperatorAloneCantUnsealIt() throws InterruptedException {
        assertEquals(1, policy("guarded").exit());
        assertEquals(
                "sealed",
                scene.waybill()
                        .json("workspaces", "policy", "--workspace", Scene.WORKSPACE)
                        .path("text_mode")
                        .asString());
    }

    @Test
    void anOpenWorkspaceStillAsksForASummary() throws InterruptedException {
        Scene open = Scene.set("unsealed");
        try (Server serving = open.serve();
                HttpAgent agent = HttpAgent.connect(serving.mcp(), Era.MODERN, open.key())) {
            String run = agent.startRun(Scene.PROJECT, "unsealed");
            Reply refused = agent.call("checkpoint_request", of(run, "\"kind\":\"plan\""));
            assertFalse(refused.done());
            assertTrue(refused.refusal().contains("summary"), refused.refusal());
            assertTrue(agent.call("status_report", of(run, "\"message\":\"" + WORD + "\""))
                    .done());
        }
        // The search is sound: what is meant to be kept is found.
        assertFalse(new Needle(WORD).filesIn(open.waybill().home()).isEmpty());
    }

    private static String run(Agent agent, String branch) throws InterruptedException {
        return agent.call("run_start", start("T-1", "", branch)).text("run");
    }

    private static void refused(Agent agent, String tool, String arguments, String field) throws InterruptedException {
        Reply reply = agent.call(tool, arguments);
        assertFalse(reply.done(), () -> tool + " took " + field + ": " + reply.raw());
        assertTrue(reply.refusal().startsWith("text_refused: " + field + ": "), reply.refusal());
        assertFalse(reply.raw().contains(WORD), "a refusal repeats the text: " + reply.raw());
    }

    /** In no file of the installation, and in no line of the log. */
    private static void nowhere() {
        Needle needle = new Needle(WORD);
        assertEquals(List.of(), needle.filesIn(scene.waybill().home()));
        assertFalse(needle.in(server.process().output() + server.process().errors()));
    }

    private static ChildProcess.Outcome policy(String mode) throws InterruptedException {
        return scene.waybill().run("workspaces", "policy", "--text-mode", mode, "--workspace", Scene.WORKSPACE);
    }

    private static ChildProcess.Outcome answer(String how, String checkpoint, String... more)
            throws InterruptedException {
        String[] command = new String[5 + more.length];
        System.arraycopy(
                new String[] {"checkpoints", how, checkpoint, "--workspace", Scene.WORKSPACE}, 0, command, 0, 5);
        System.arraycopy(more, 0, command, 5, more.length);
        return scene.waybill().runAs(scene.approver(), command);
    }

    private static String start(String ticket, String more, String branch) {
        return """
                {"project":"%s","ticket":"%s"%s,"branch":"%s","base_branch":"main","take_over":true}""".formatted(Scene.PROJECT, ticket, more, branch);
    }

    private static String of(String run, String rest) {
        return "{\"run\":\"" + run + "\"," + rest + "}";
    }
}
