package dev.waybill.conformance.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.ChildProcess;
import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.ToolCall;
import dev.waybill.conformance.host.ScriptedModel.Result;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The real Claude Code on a machine with the guard, asked by its model to write where the manifest forbids it; Cursor's
 * documented payloads through the command that was installed for it; git. One machine, one session of the host.
 */
final class GuardIT {
    /** Stands in every content that the hooks are handed, and may be found nowhere else. */
    private static final String CANARY = "canary7Qx2content";

    private static final String NOTEBOOK = """
            {"cells":[{"cell_type":"code","id":"c1","source":["1"],"metadata":{},"outputs":[],"execution_count":null}],
            "metadata":{},"nbformat":4,"nbformat_minor":5}
            """;
    private static GuardedMachine machine;
    private static Path project;
    private static Outcome host;
    private static List<Result> results;
    private static JsonNode log;

    @BeforeAll
    static void letTheHostWork() throws Exception {
        machine = GuardedMachine.fresh("guard");
        project = machine.project();
        machine.write("docs/notes.ipynb", NOTEBOOK);
        Files.createSymbolicLink(project.resolve("src/link.md"), Path.of("..", "docs", "guide.md"));
        machine.git("add", "-A").orThrow();
        machine.git("commit", "-q", "-m", "second").orThrow();
        machine.install("claude-code");
        machine.install("cursor");
        try (ScriptedModel model = ScriptedModel.start(new MessagesApi(), "", script())) {
            host = machine.desk().work(model);
            results = model.results();
        }
        machine.exchange();
        log = machine.log();
    }

    @AfterAll
    static void stop() {
        machine.close();
    }

    private static List<ToolCall> script() {
        return List.of(
                call("Read", "docs/guide.md", ""),
                call("Write", "docs/guide.md", ",\"content\":\"" + CANARY + "\""),
                call("Edit", "docs/guide.md", ",\"old_string\":\"guide\",\"new_string\":\"" + CANARY + "\""),
                new ToolCall("Read", "{\"file_path\":\"" + project + "/docs/notes.ipynb\"}"),
                new ToolCall(
                        "NotebookEdit",
                        "{\"notebook_path\":\"" + project + "/docs/notes.ipynb\",\"cell_id\":\"c1\",\"new_source\":\""
                                + CANARY + "\"}"),
                call("Write", "secrets/new", ",\"content\":\"" + CANARY + "\""),
                call("Write", "src/../docs/other.md", ",\"content\":\"" + CANARY + "\""),
                call("Read", "src/link.md", ""),
                call("Write", "src/link.md", ",\"content\":\"" + CANARY + "\""),
                call("Write", "src/New.java", ",\"content\":\"" + CANARY + "\""),
                new ToolCall(
                        "Bash",
                        "{\"command\":\"echo " + CANARY + " > docs/shell.md\",\"description\":\"say something\"}"));
    }

    private static ToolCall call(String tool, String path, String more) {
        return new ToolCall(tool, "{\"file_path\":\"" + project + "/" + path + "\"" + more + "}");
    }

    @Test
    @Promise({"R3", "B3"})
    void theHostsOwnToolsAreRefusedWhereTheManifestForbids() throws IOException {
        assertEquals(script().size(), results.size(), host::toString);
        for (int refused : List.of(1, 2, 4, 5, 6, 8)) {
            Result result = results.get(refused);
            assertTrue(result.error(), () -> refused + ": " + result.text());
            assertTrue(result.text().contains("Waybill refused this write"), result::text);
            assertTrue(result.text().contains("rule ") && result.text().contains("Editable"), result::text);
        }
        assertEquals("guide\n", Files.readString(project.resolve("docs/guide.md")));
        assertEquals(NOTEBOOK, Files.readString(project.resolve("docs/notes.ipynb")));
        assertFalse(Files.exists(project.resolve("secrets/new")));
        assertFalse(Files.exists(project.resolve("docs/other.md")));
        assertTrue(Files.isSymbolicLink(project.resolve("src/link.md")));
    }

    @Test
    @Promise("B3")
    void anEditablePathIsWritten() throws IOException {
        assertFalse(results.get(9).error(), results.get(9)::text);
        assertEquals(CANARY, Files.readString(project.resolve("src/New.java")).strip());
    }

    @Test
    @Promise({"R3", "B3"})
    void whatAShellWroteIsFoundAfterwardsAndMarkedSo() {
        assertTrue(Files.exists(project.resolve("docs/shell.md")), host::toString);
        JsonNode found = GuardedMachine.entry(log, "violation_found", "docs/shell.md");
        assertEquals("read_only: docs/**", found.path("rule").asString());
    }

    @Test
    @Promise("R3")
    void everyRefusalStandsInTheAuditLogWithPathRuleAndTool() {
        assertEquals(
                "Write",
                GuardedMachine.entry(log, "violation_refused", "docs/guide.md")
                        .path("tool")
                        .asString());
        assertEquals(
                "NotebookEdit",
                GuardedMachine.entry(log, "violation_refused", "docs/notes.ipynb")
                        .path("tool")
                        .asString());
        assertEquals(
                "excluded: secrets/**",
                GuardedMachine.entry(log, "violation_refused", "secrets/new")
                        .path("rule")
                        .asString());
        assertEquals(
                "read_only: docs/**",
                GuardedMachine.entry(log, "violation_refused", "docs/other.md")
                        .path("rule")
                        .asString());
    }

    @Test
    @Promise("B6")
    void theSessionHadARunWhichWaitsWhenTheTurnIsOver() throws Exception {
        JsonNode runs = machine.scene().waybill().json("runs", "list", "--workspace", Scene.WORKSPACE);
        assertEquals(1, runs.size(), runs::toString);
        String id = runs.get(0).path("id").asString();
        JsonNode run = machine.scene()
                .waybill()
                .json("runs", "show", id, "--workspace", Scene.WORKSPACE)
                .path("run");
        assertEquals("waiting", run.path("status").asString(), run::toString);
        assertEquals("heard", run.path("guard").asString());
        assertTrue(run.path("violations").asInt() >= 6, run::toString);
    }

    @Test
    @Promise("B3")
    void cursorsPayloadsAreAnsweredByTheInstalledCommand() throws Exception {
        JsonNode denied = Json.parse(
                cursor("preToolUse", "Write", "docs/guide.md").orThrow().out());
        assertEquals("deny", denied.path("permission").asString());
        assertTrue(denied.path("user_message").asString("").contains("docs/guide.md"), denied::toString);
        assertEquals(
                "deny",
                Json.parse(cursor("preToolUse", "Delete", "secrets/key").out())
                        .path("permission")
                        .asString());
        assertEquals(
                "allow",
                Json.parse(cursor("preToolUse", "Write", "src/App.java").out())
                        .path("permission")
                        .asString());
    }

    @Test
    @Promise("R2")
    void nothingOfAContentIsSentStoredSpooledOrLogged() throws Exception {
        assertFalse(machine.relay().said().isEmpty());
        assertTrue(
                machine.relay().said().stream().anyMatch(body -> body.contains("docs/guide.md")),
                "the capture sees reports");
        machine.relay().said().forEach(body -> assertFalse(body.contains(CANARY), body));
        assertEquals(List.of(), holding(machine.desk().home().resolve(".waybill")), "in the guard's own folder");
        assertEquals(List.of(), holding(machine.scene().waybill().data()), "in the data folder");
        assertFalse(machine.server().process().errors().contains(CANARY));
        assertFalse(machine.server().process().output().contains(CANARY));
    }

    private static List<Path> holding(Path folder) throws IOException {
        byte[] needle = CANARY.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertFalse(all.isEmpty(), () -> folder + " is empty");
            return all.stream().filter(file -> holds(file, needle)).toList();
        }
    }

    private static boolean holds(Path file, byte[] needle) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return bytes.contains(new String(needle, StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return false;
        }
    }

    /** As Cursor runs it: by a shell, in the project's folder. */
    private static Outcome cursor(String event, String tool, String path) throws Exception {
        JsonNode hooks = Json.parse(Files.readString(project.resolve(".cursor/hooks.json")));
        String command = hooks.path("hooks").path(event).get(0).path("command").asString();
        ChildProcess process = machine.start(
                project, Map.of("CURSOR_PROJECT_DIR", project.toString()), List.of("/bin/sh", "-c", command));
        process.send("""
                {"conversation_id":"c1","generation_id":"g1","model":"m","hook_event_name":"%s",\
                "cursor_version":"3.20.17","workspace_roots":["%s"],"user_email":"dev@example.org",\
                "transcript_path":null,"tool_name":"%s","tool_input":{"file_path":"%s/%s","content":"%s"},\
                "tool_use_id":"t1"}""".formatted(event, project, tool, project, path, CANARY));
        return process.await(Duration.ofSeconds(60));
    }
}
