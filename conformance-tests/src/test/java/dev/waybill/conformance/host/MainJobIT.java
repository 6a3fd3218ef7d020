package dev.waybill.conformance.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.ToolCall;
import dev.waybill.conformance.fixture.Visit;
import dev.waybill.conformance.host.ClaudeCode.Era;
import dev.waybill.conformance.host.ScriptedModel.Result;
import dev.waybill.promise.Promise;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The main job, with the real Claude Code: a run from its start to its end, with a human's answer in the middle. */
@Promise({"R14", "B1"})
final class MainJobIT {
    private static final String SERVER = "waybill";
    private static final String HEAD = "c0ffee".repeat(6) + "c0ff";

    private static final List<ToolCall> SCRIPT = List.of(
            new ToolCall("run_start", """
                    {"project":"shop","ticket":"SHOP-7","title":"Round totals","branch":"%s","base_branch":"main"}"""),
            new ToolCall("scope_get", "{\"run\":\"{{run}}\"}"),
            new ToolCall("status_report", "{\"run\":\"{{run}}\",\"status\":\"running\",\"phase\":\"implement\"}"),
            new ToolCall("build_report", """
                    {"run":"{{run}}","kind":"test","exit_code":0,"tests":{"passed":12,"failed":0,"skipped":1}}"""),
            new ToolCall("checkpoint_request", """
                    {"run":"{{run}}","kind":"review","summary":"Ready to be looked at.","head_sha":"%s",\
                    "wait_seconds":20}""".formatted(HEAD)),
            new ToolCall("checkpoint_get", "{\"checkpoint\":\"{{checkpoint}}\"}"),
            new ToolCall("status_report", "{\"run\":\"{{run}}\",\"status\":\"complete\",\"message\":\"Done.\"}"));

    private static Scene scene;
    private static Server server;

    /** How the host reaches the product. */
    enum Way {
        HTTP(Era.MODERN),
        STDIO(Era.MODERN),
        HTTP_OF_THE_OLDER_ERA(Era.LEGACY),
        STDIO_OF_THE_OLDER_ERA(Era.LEGACY);

        private final Era era;

        Way(Era era) {
            this.era = era;
        }

        private boolean stdio() {
            return this == STDIO || this == STDIO_OF_THE_OLDER_ERA;
        }
    }

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("main-job");
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @Promise("P2")
    void anAgentStartsReportsAsksIsAnsweredWhileItWaitsAndFinishes(Way way) throws Exception {
        String branch = "job/" + way;
        Visit visit = way.stdio() ? Visit.overStdio(scene, way.name()) : Visit.overHttp(scene, server);
        try (ScriptedModel model = ClaudeCode.model(SERVER, script(branch))) {
            CompletableFuture<Outcome> answer = CompletableFuture.supplyAsync(MainJobIT::approveWhatIsAsked);

            Outcome host = ClaudeCode.installed()
                    .desk()
                    .loop(model, way.era, SERVER, config(visit), Map.of("WAYBILL_KEY", scene.key()));

            List<Result> results = model.results();
            assertEquals(SCRIPT.size(), results.size(), host::toString);
            for (Result result : results) {
                assertFalse(result.error(), result::toString);
            }
            answer.get(1, TimeUnit.MINUTES).orThrow();
            assertTrue(results.get(1).text().contains("src/**"), results.get(1)::text);
            assertEquals("approved", results.get(4).json().path("state").asString(), "answered while it waited");
            assertEquals("approved", results.get(5).json().path("state").asString());
            assertEquals("complete", results.get(6).json().path("status").asString());
            assertKept(results.get(0).json().path("run").asString(), branch);
            List<String> calls = visit.calls();
            List<String> asked = calls.stream()
                    .filter(line -> line.contains("outcome=asked"))
                    .toList();
            // Over HTTP there is a page to point at, so the call that waits first asks the host to show it.
            assertEquals(way.stdio() ? 0 : 1, asked.size(), asked::toString);
            assertTrue(asked.stream().allMatch(line -> line.contains("tool=checkpoint_request")), asked::toString);
            assertEquals(SCRIPT.size() + asked.size(), calls.size(), calls::toString);
            String era = "era=" + way.era.name().toLowerCase(Locale.ROOT);
            assertTrue(calls.stream().allMatch(line -> line.contains(era)), calls::toString);
        }
    }

    @Test
    void claudeMcpListSaysConnectedOverBothTransports() throws InterruptedException {
        ClaudeCode.Desk desk = ClaudeCode.installed().desk();
        desk.run(
                        "mcp",
                        "add",
                        "--transport",
                        "http",
                        "over-http",
                        server.mcp().toString(),
                        "--header",
                        "Authorization: Bearer " + scene.key())
                .orThrow();
        desk.run(arguments(
                        List.of("mcp", "add", "over-stdio", "--env", "WAYBILL_KEY=" + scene.key(), "--"),
                        scene.waybill().command("stdio")))
                .orThrow();

        String list = desk.run("mcp", "list").orThrow().out();

        for (String name : List.of("over-http", "over-stdio")) {
            assertTrue(list.lines().anyMatch(line -> line.startsWith(name) && line.contains("Connected")), list);
        }
    }

    /** The run as the command line shows it afterwards, and the log that vouches for it. */
    private static void assertKept(String handle, String branch) throws InterruptedException {
        String run = handle.substring(0, handle.indexOf('.'));
        String shown = scene.waybill()
                .run("runs", "show", run, "--workspace", Scene.WORKSPACE)
                .orThrow()
                .out();
        for (String word : List.of("SHOP-7", "Round totals", branch, "main", "implement", "complete", "claude-code")) {
            assertTrue(shown.contains(word), () -> "'" + word + "' is missing in\n" + shown);
        }
        JsonNode kept = scene.waybill().json("runs", "show", run, "--workspace", Scene.WORKSPACE);
        assertFalse(kept.findValues("started_at").isEmpty(), kept::toString);
        assertFalse(kept.findValue("ended_at").asString().isEmpty(), kept::toString);
        scene.waybill().run("audit", "verify", "--workspace", Scene.WORKSPACE).orThrow();
    }

    /** What a human does in another window: looks until a question is there, and approves it. */
    private static Outcome approveWhatIsAsked() {
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
            while (System.nanoTime() < end) {
                JsonNode open = scene.waybill().json("checkpoints", "list", "--workspace", Scene.WORKSPACE);
                for (JsonNode question : open) {
                    if (question.path("state").asString().equals("pending")) {
                        return scene.waybill()
                                .runAs(
                                        scene.approver(),
                                        "checkpoints",
                                        "approve",
                                        question.path("id").asString(),
                                        "--workspace",
                                        Scene.WORKSPACE);
                    }
                }
            }
            throw new AssertionError("nothing was asked within 90 s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<ToolCall> script(String branch) {
        return SCRIPT.stream()
                .map(call -> new ToolCall(call.tool(), call.arguments().replace("%s", branch)))
                .toList();
    }

    private static String config(Visit visit) {
        if (visit.address().isPresent()) {
            return ClaudeCode.httpConfig(SERVER, visit.address().get());
        }
        List<String> command = visit.command();
        return """
                {"mcpServers":{"%s":{"type":"stdio","command":%s,"args":[%s],\
                "env":{"WAYBILL_KEY":"${WAYBILL_KEY}"}}}}""".formatted(
                        SERVER,
                        Json.quote(command.getFirst()),
                        command.stream().skip(1).map(Json::quote).collect(Collectors.joining(",")));
    }

    private static String[] arguments(List<String> first, List<String> rest) {
        return Stream.concat(first.stream(), rest.stream()).toArray(String[]::new);
    }
}
