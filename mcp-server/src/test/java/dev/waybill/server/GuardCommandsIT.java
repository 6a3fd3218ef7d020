package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.guard.state.GuardHome;
import dev.waybill.guard.state.WorktreeState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code waybill guard claude-code | cursor | git}: a hook's input in, the host's own verdict out. */
final class GuardCommandsIT {
    private static final String CANARY = "canary_in_the_file";

    private final Shell shell;
    private final Path worktree;

    GuardCommandsIT(@TempDir Path folder) throws IOException, InterruptedException {
        Path real = folder.toRealPath();
        GuardedProject project = new GuardedProject(real);
        this.shell = project.shell;
        this.worktree = Files.createDirectories(real.resolve("web"));
        assertEquals(
                0,
                new ProcessBuilder("git", "init", "-q", worktree.toString())
                        .start()
                        .waitFor());
        WorktreeState state =
                GuardHome.in(Files.createDirectories(real.resolve("home"))).worktree(worktree);
        project.connect(state);
        shell.done("guard", "exchange", "--state", state.folder().toString(), "--host", "git", "--start");
    }

    private Shell.Told claudeCode(String path) {
        return hook("claude-code", """
                {"session_id":"s","cwd":%s,"hook_event_name":"PreToolUse","tool_name":"Write",
                 "tool_input":{"file_path":%s,"content":"%s"}}""".formatted(
                quoted(worktree.toString()), quoted(worktree.resolve(path).toString()), CANARY));
    }

    private Shell.Told hook(String host, String input) {
        shell.in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return shell.run("guard", host);
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    @Test
    void aWriteOutsideTheScopeIsDeniedInClaudeCodesWords() {
        Shell.Told told = claudeCode("secrets/key.pem");
        assertEquals(0, told.exitCode(), told.err());
        assertEquals(
                "deny",
                told.json()
                        .path("hookSpecificOutput")
                        .path("permissionDecision")
                        .asString());
        assertTrue(told.out().contains("secrets/key.pem"), told.out());
        assertFalse(told.out().contains(CANARY) || told.err().contains(CANARY), "no word of the file");
    }

    @Test
    void aWriteInsideTheScopePasses() {
        Shell.Told told = claudeCode("src/main.c");
        assertEquals(0, told.exitCode(), told.err());
        assertFalse(told.out().contains("deny"), told.out());
    }

    @Test
    void cursorIsAnsweredInItsOwnWords() {
        Shell.Told told = hook("cursor", """
                {"conversation_id":"c","generation_id":"g","cursor_version":"3.20.17","workspace_roots":[%s],
                 "hook_event_name":"preToolUse","tool_name":"Write","cwd":%s,
                 "tool_input":{"file_path":%s,"content":"%s"}}""".formatted(
                        quoted(worktree.toString()),
                        quoted(worktree.toString()),
                        quoted(worktree.resolve("secrets/key.pem").toString()),
                        CANARY));
        assertEquals("deny", told.json().path("permission").asString(), told.out() + told.err());
        assertFalse(told.out().contains(CANARY) || told.err().contains(CANARY), "no word of the file");
    }

    @Test
    void inputThatIsNoJsonBlocks() {
        Shell.Told told = hook("claude-code", "no json");
        assertTrue(told.exitCode() == 2 || told.out().contains("deny"), told.out() + told.err());
    }

    @Test
    void gitWithAHookThatNobodyKnowsIsBadUsage() {
        assertEquals(2, shell.run("guard", "git").exitCode());
        assertEquals(2, shell.run("guard", "git", "post-merge").exitCode());
    }
}
