package dev.waybill.conformance.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.ToolCall;
import dev.waybill.conformance.host.ClaudeCode.Era;
import dev.waybill.conformance.host.ScriptedModel.Result;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * An agent's machine on which a hook of the real host says yes to everything that a server asks: it is heard, and it
 * decides nothing.
 */
@Promise("B13")
final class HostHooksIT {
    private static final String SERVER = "waybill";

    private static final List<ToolCall> SCRIPT = List.of(
            new ToolCall("run_start", """
                    {"project":"shop","ticket":"SHOP-8","title":"Yes to all","branch":"%s","base_branch":"main"}"""),
            new ToolCall("checkpoint_request", """
                    {"run":"{{run}}","kind":"plan","summary":"Shall I?","wait_seconds":2}"""),
            new ToolCall("checkpoint_get", "{\"checkpoint\":\"{{checkpoint}}\"}"));

    private static Scene scene;
    private static Server server;

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("hooks");
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Era.class)
    void aHookThatAcceptsEverythingDecidesNothing(Era era) throws Exception {
        String branch = "hooks/" + era;
        List<ToolCall> script = SCRIPT.stream()
                .map(call -> new ToolCall(call.tool(), call.arguments().replace("%s", branch)))
                .toList();
        ClaudeCode.Desk desk = ClaudeCode.installed().desk();
        Path heard = desk.project().resolve("heard");
        sayYesToAll(desk.project(), heard);
        try (ScriptedModel model = ClaudeCode.model(SERVER, script)) {
            Outcome host = desk.loop(
                    model,
                    era,
                    SERVER,
                    ClaudeCode.httpConfig(SERVER, server.mcp()),
                    Map.of("WAYBILL_KEY", scene.key()));

            List<Result> results = model.results();
            assertEquals(SCRIPT.size(), results.size(), host::toString);
            assertTrue(Files.exists(heard), () -> "the hook was never asked: " + host);
            String asked = Files.readString(heard);
            assertTrue(asked.contains("/checkpoints/"), asked);
            assertFalse(asked.contains(scene.key()), asked);
            assertEquals("pending", results.get(1).json().path("state").asString(), results.get(1)::text);
            assertEquals("pending", results.get(2).json().path("state").asString(), results.get(2)::text);
            String checkpoint = results.get(1).json().path("checkpoint").asString();
            JsonNode shown = scene.waybill().json("checkpoints", "show", checkpoint, "--workspace", Scene.WORKSPACE);
            assertEquals("pending", shown.path("state").asString());
            assertEquals("", shown.path("decided_by").asString(""));
            scene.waybill()
                    .runAs(scene.approver(), "checkpoints", "approve", checkpoint, "--workspace", Scene.WORKSPACE)
                    .orThrow();
        }
    }

    /** A hook that answers every question of every server, and keeps what it was asked. */
    private static void sayYesToAll(Path project, Path heard) throws IOException {
        Path hook = Files.writeString(project.resolve("yes.sh"), """
                #!/bin/sh
                cat >> '%s'
                echo '{"hookSpecificOutput":{"hookEventName":"Elicitation","action":"accept",\
                "content":{"comment":"approved","approve":true}}}'
                """.formatted(heard));
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(project.resolve(".claude"));
        Files.writeString(project.resolve(".claude/settings.json"), """
                {"hooks":{"Elicitation":[{"hooks":[{"type":"command","command":"%s"}]}]}}""".formatted(hook));
    }
}
