package dev.waybill.conformance.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Checkout;
import dev.waybill.conformance.fixture.ChildProcess;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.ToolCall;
import dev.waybill.conformance.host.ScriptedModel.Result;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The settings that {@code docs/guard.md} tells an organisation to install, word for word. The machine's own settings are
 * those of a mount namespace that ends with the host. Where the system makes none, they are handed to the host by its
 * option, and then only that a project's hooks are left out can be seen.
 */
final class ManagedHooksIT {
    private static final String DOCUMENTED = "/opt/waybill/guard/bin/waybill-guard";

    private static GuardedMachine machine;
    private static Path own;
    private static String claudeCode;
    private static String cursor;

    @BeforeAll
    static void aMachineWhoseProjectHasNoHookOfTheGuard() throws Exception {
        machine = GuardedMachine.fresh("managed");
        machine.install("claude-code");
        Files.delete(machine.project().resolve(".claude/settings.local.json"));
        own = machine.project().resolve("own-hook-ran");
        machine.write(
                ".claude/settings.json",
                "{\"hooks\":{\"SessionStart\":[{\"hooks\":[{\"type\":\"command\",\"command\":\"touch '" + own
                        + "'\"}]}]}}");
        String program = machine.desk()
                .home()
                .resolve(".waybill/guard/bin/waybill-guard")
                .toString();
        List<String> blocks = blocks(Checkout.root().resolve("docs/guard.md"));
        claudeCode = only(blocks, "allowManagedHooksOnly").replace(DOCUMENTED, program);
        cursor = only(blocks, "failClosed").replace(DOCUMENTED, program);
    }

    @AfterAll
    static void stop() {
        machine.close();
    }

    @Test
    @Promise("B3")
    void theMachinesHooksRefuseAndTheProjectsAreLeftOut() throws Exception {
        Path target = machine.project().resolve("docs/managed.md");
        Result free = work(machine.desk(), target);
        assertFalse(free.error(), free::text);
        assertTrue(Files.deleteIfExists(target), "the control: without them nobody refuses");
        assertTrue(Files.deleteIfExists(own), "the control: and the project's hook runs");

        Path settings = Files.writeString(machine.desk().home().resolve("managed-settings.json"), claudeCode);
        boolean namespace = machine.run(machine.project(), Map.of(), List.of("/bin/sh", "-c", "unshare -rm true"))
                        .exit()
                == 0;
        Result managed = work(
                namespace
                        ? machine.desk().startedBy(inNamespace(settings))
                        : machine.desk().with(List.of("--managed-settings", claudeCode)),
                target);
        assertFalse(Files.exists(own), "the project's hook ran");
        if (namespace) {
            assertTrue(managed.error() && managed.text().contains("Waybill refused this write"), managed::text);
            assertFalse(Files.exists(target));
        }
    }

    @Test
    @Promise("B3")
    void theHooksForCursorAnswerItsPayloads() throws Exception {
        JsonNode hooks = Json.parse(cursor);
        assertEquals(1, hooks.path("version").asInt());
        JsonNode before = hooks.path("hooks").path("preToolUse").get(0);
        assertTrue(before.path("failClosed").asBoolean());
        ChildProcess process = machine.start(
                machine.project(),
                Map.of(),
                List.of("/bin/sh", "-c", before.path("command").asString()));
        process.send("""
                {"conversation_id":"c1","generation_id":"g1","hook_event_name":"preToolUse","cursor_version":"3.20.17",\
                "workspace_roots":["%s"],"tool_name":"Write","tool_input":{"file_path":"%s/docs/x","content":"x"}}""".formatted(machine.project(), machine.project()));
        JsonNode said =
                Json.parse(process.await(Duration.ofSeconds(60)).orThrow().out());
        assertEquals("deny", said.path("permission").asString());
    }

    private static Result work(ClaudeCode.Desk desk, Path target) throws Exception {
        ToolCall write = new ToolCall(
                "Write", "{\"file_path\":" + Json.quote(target.toString()) + ",\"content\":\"by the model\"}");
        try (ScriptedModel model = ScriptedModel.start(new MessagesApi(), "", List.of(write))) {
            var said = desk.work(model);
            assertEquals(1, model.results().size(), said::toString);
            return model.results().getFirst();
        }
    }

    /** Starts a program that sees these as its machine's managed settings, and nobody else does. */
    private static List<String> inNamespace(Path settings) throws IOException {
        Path etc = machine.desk().home().resolve("etc");
        Path script = Files.writeString(machine.desk().home().resolve("managed.sh"), """
                cp -a /etc '%1$s' 2>/dev/null
                mkdir -p '%1$s/claude-code' && cp '%2$s' '%1$s/claude-code/' && mount --bind '%1$s' /etc || exit 1
                exec "$@"
                """.formatted(etc, settings));
        return List.of("unshare", "-rm", "/bin/sh", script.toString());
    }

    /** The indented blocks of a document that are JSON. */
    private static List<String> blocks(Path document) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(document)) {
            text.append(line.startsWith("    ") ? line.substring(4) : "\0").append('\n');
        }
        return List.of(text.toString().split("\0", -1)).stream()
                .map(String::strip)
                .filter(block -> block.startsWith("{"))
                .toList();
    }

    private static String only(List<String> blocks, String word) {
        List<String> found =
                blocks.stream().filter(block -> block.contains(word)).toList();
        assertEquals(1, found.size(), () -> "docs/guard.md has " + blocks);
        Json.parse(found.getFirst());
        return found.getFirst();
    }
}
