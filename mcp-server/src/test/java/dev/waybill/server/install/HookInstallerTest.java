package dev.waybill.server.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HookInstallerTest {
    private static final String PROGRAM = "/home/it's me/.waybill/guard/bin/waybill-guard";

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("project").resolve(".claude").resolve("settings.local.json");
    }

    private HookInstaller installer() {
        return new HookInstaller(folder.resolve("data"));
    }

    private void install(Host host) {
        HookInstaller installer = installer();
        installer.plan(host, file(), Path.of(PROGRAM)).ifPresent(edit -> installer.apply(edit, Reach.PROJECT, false));
    }

    private void remove(Host host) {
        HookInstaller installer = installer();
        installer.planRemoval(host, file()).ifPresent(edit -> installer.apply(edit, Reach.PROJECT, true));
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void makesItsFileOnceAndTakesItAndItsFolderAway(Host host) throws IOException {
        install(host);
        String written = Files.readString(file());
        assertTrue(written.contains("waybill-guard' " + host.text()), written);
        assertEquals(Optional.empty(), installer().plan(host, file(), Path.of(PROGRAM)));
        remove(host);
        assertFalse(Files.exists(file()));
        assertFalse(Files.exists(folder.resolve("project")), "folders that were made for it go too");
        assertEquals(Optional.empty(), installer().planRemoval(host, file()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ }\n",
                "{\"permissions\":{\"allow\":[\"Bash(ls:*)\"]}}",
                "{\n\t\"hooks\": {\n\t\t\"Stop\": [\n\t\t\t{ \"hooks\": [ { \"type\": \"command\", \"command\": \"say\" } ] }\n\t\t]\n\t}\n}\n",
                "{\"hooks\":{}}"
            })
    void putsEveryByteBack(String before) throws IOException {
        Files.createDirectories(folder.resolve("project/.claude"));
        Files.writeString(file(), before);
        install(Host.CLAUDE_CODE);
        assertTrue(JsonMapper.shared()
                .readTree(Files.readString(file()))
                .path("hooks")
                .has("PreToolUse"));
        install(Host.CLAUDE_CODE);
        remove(Host.CLAUDE_CODE);
        assertEquals(before, Files.readString(file()));
    }

    @Test
    void keepsHooksThatCameBeforeAndAfterOurs() throws IOException {
        Files.createDirectories(folder.resolve("project/.claude"));
        Files.writeString(file(), "{\"hooks\":{\"Stop\":[{\"hooks\":[{\"type\":\"command\",\"command\":\"mine\"}]}]}}");
        install(Host.CLAUDE_CODE);
        Files.writeString(file(), Files.readString(file()).replace("{\"hooks\":", "{\"model\":\"x\",\"hooks\":"));
        remove(Host.CLAUDE_CODE);
        JsonNode left = JsonMapper.shared().readTree(Files.readString(file()));
        assertEquals("x", left.path("model").asString());
        assertEquals(List.of("Stop"), List.copyOf(left.path("hooks").propertyNames()));
        assertEquals("mine", left.at("/hooks/Stop/0/hooks/0/command").asString());
    }

    @Test
    void bringsAnOlderProgramsPathUpToDate() throws IOException {
        install(Host.CLAUDE_CODE);
        HookInstaller installer = installer();
        FileEdit edit = installer
                .plan(Host.CLAUDE_CODE, file(), Path.of("/elsewhere/waybill-guard"))
                .orElseThrow();
        installer.apply(edit, Reach.PROJECT, false);
        String text = Files.readString(file());
        assertFalse(text.contains("it's"), text);
        assertEquals(1, JsonMapper.shared().readTree(text).at("/hooks/Stop").size());
        remove(Host.CLAUDE_CODE);
        assertFalse(Files.exists(file()));
    }

    @Test
    void refusesAFileThatItCannotReadAndWritesNothing() throws IOException {
        Files.createDirectories(folder.resolve("project/.claude"));
        for (String broken : List.of("[]", "{\"hooks\":{\"Stop\":7}}", "{\"hooks\":[]}", "{ // mine\n}")) {
            Files.writeString(file(), broken);
            assertThrows(
                    RefusedException.class, () -> installer().plan(Host.CLAUDE_CODE, file(), Path.of(PROGRAM)), broken);
            assertEquals(broken, Files.readString(file()));
        }
    }

    @Test
    void leavesAGitHookOfTheUsersAloneAndSaysWhatToAdd() throws IOException {
        Path hooks = Files.createDirectories(folder.resolve("hooks"));
        Files.writeString(hooks.resolve("pre-push"), "#!/bin/sh\nmine\n");
        GitHookFiles files = new GitHookFiles(hooks);
        GitHookFiles.Plan plan = files.plan(Path.of(PROGRAM));
        assertEquals(1, plan.edits().size());
        assertEquals(1, plan.notes().size());
        assertTrue(
                plan.notes().getFirst().contains("git pre-push"), plan.notes().getFirst());
        plan.edits().forEach(files::apply);
        assertTrue(Files.isExecutable(hooks.resolve("pre-commit")));
        assertEquals(List.of(), files.plan(Path.of(PROGRAM)).edits());
        files.planRemoval().edits().forEach(files::apply);
        assertFalse(Files.exists(hooks.resolve("pre-commit")));
        assertEquals("#!/bin/sh\nmine\n", Files.readString(hooks.resolve("pre-push")));
    }
}
