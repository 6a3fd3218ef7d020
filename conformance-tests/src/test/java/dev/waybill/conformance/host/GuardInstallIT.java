package dev.waybill.conformance.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.ChildProcess;
import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** What an installation of the guard covers, and what is left when it is taken out. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class GuardInstallIT {
    private static final String OWN_SETTINGS = "{\n  \"permissions\": {\"deny\": [\"Read(./.env)\"]}\n}\n";
    private static final String OWN_HOOKS = "{\"version\": 1, \"hooks\": {\"stop\": [{\"command\": \"true\"}]}}\n";

    private static GuardedMachine machine;
    private static Map<String, String> before;

    @BeforeAll
    static void aMachineWithSettingsOfItsOwn() throws Exception {
        machine = GuardedMachine.fresh("install");
        machine.write(".claude/settings.local.json", OWN_SETTINGS);
        machine.write(".cursor/hooks.json", OWN_HOOKS);
        before = files();
        machine.install("claude-code");
        machine.install("cursor");
    }

    @AfterAll
    static void stop() {
        machine.close();
    }

    @Test
    @Order(1)
    @Promise("B3")
    void aWorktreeThatIsAddedIsUnderTheSameScope() throws Exception {
        Path linked = machine.desk().home().resolve("linked").toAbsolutePath();
        machine.git("worktree", "add", "-q", "-b", "side", linked.toString()).orThrow();

        String denied = asked(linked, linked.resolve("docs/guide.md"));
        assertTrue(denied.contains("docs/guide.md may not be written"), denied);
        assertEquals("", asked(linked, linked.resolve("src/App.java")));
        String fromTheFirst = asked(machine.project(), linked.resolve("docs/guide.md"));
        assertTrue(fromTheFirst.contains("deny"), fromTheFirst);
        String git = asked(linked, linked.resolve(".git"));
        assertTrue(git.contains("deny"), git);

        hook(linked, "\"hook_event_name\":\"SessionStart\",\"source\":\"startup\"");
        Files.writeString(linked.resolve("docs/guide.md"), "by a shell\n");
        String stop = hook(linked, "\"hook_event_name\":\"Stop\"");
        assertTrue(stop.contains("docs/guide.md (rule read_only: docs/**)"), stop);

        machine.gitIn(linked, "add", "-A").orThrow();
        Outcome commit = machine.gitIn(linked, "commit", "-m", "x");
        assertTrue(commit.exit() != 0 && commit.err().contains("docs/guide.md"), commit::toString);
        machine.gitIn(linked, "commit", "-q", "--no-verify", "-m", "x").orThrow();
        assertTrue(
                machine.gitIn(linked, "log", "-1", "--format=%s").out().contains("x"),
                "the control: past the hook it is committed");
    }

    @Test
    @Order(2)
    @Promise("B6")
    void takenOutItLeavesTheFilesAsTheyWereAndItsCredentialOpensNothing() throws Exception {
        String credential = Json.parse(Files.readString(machine.state().resolve("connection.json")))
                .path("credential")
                .asString();
        assertEquals(200, machine.sync(credential), "the control: it opens the guard's door");
        assertTrue(asked(machine.project(), machine.project().resolve("docs/x")).contains("deny"), "the control");
        assertFalse(before.equals(files()), "the control: files were changed");

        machine.waybill(
                        "install",
                        "claude-code",
                        "--uninstall",
                        "--url",
                        machine.relay().address().toString())
                .orThrow();
        assertEquals(200, machine.sync(credential), "the other host is guarded still");
        assertTrue(Files.exists(machine.project().resolve(".git/hooks/pre-push")));
        machine.waybill(
                        "install",
                        "cursor",
                        "--uninstall",
                        "--url",
                        machine.relay().address().toString())
                .orThrow();

        assertEquals(before, files());
        assertEquals(401, machine.sync(credential));
        JsonNode guards = machine.scene().waybill().json("keys", "guard", "list", "--workspace", Scene.WORKSPACE);
        assertTrue(
                guards.valueStream()
                        .allMatch(guard -> guard.path("state").asString().equals("revoked")),
                guards::toString);
        assertFalse(Files.exists(machine.desk().home().resolve(".waybill/guard/bin")));
        machine.write("docs/guide.md", "mine again\n");
        machine.git("commit", "-q", "-am", "mine again").orThrow();
    }

    /** What the installed program says to a write, as Claude Code asks. */
    private static String asked(Path folder, Path target) throws Exception {
        return hook(
                folder,
                "\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"Write\",\"tool_use_id\":\"t\",\"tool_input\":{\"file_path\":"
                        + Json.quote(target.toString()) + ",\"content\":\"x\"}");
    }

    private static String hook(Path folder, String fields) throws Exception {
        ChildProcess process = machine.start(
                folder,
                Map.of(),
                List.of(
                        machine.desk()
                                .home()
                                .resolve(".waybill/guard/bin/waybill-guard")
                                .toString(),
                        "claude-code"));
        process.send("{\"session_id\":\"s\",\"cwd\":" + Json.quote(folder.toString()) + "," + fields + "}");
        return process.await(Duration.ofSeconds(60)).orThrow().out().strip();
    }

    /** Every file of the project and of git's own settings and hooks that is not an example, with its text. */
    private static Map<String, String> files() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(machine.project())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = machine.project().relativize(file).toString();
                if (!name.startsWith(".git/") || name.startsWith(".git/hooks/") || name.equals(".git/config")) {
                    texts.put(name, Files.readString(file));
                }
            }
        }
        return texts;
    }
}
