package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.guard.state.WorktreeState;
import dev.waybill.promise.Promise;
import dev.waybill.server.Shell.Told;
import dev.waybill.server.git.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code waybill scope reconcile} where more than a branch is looked at, and where what it finds is kept. */
final class ReconcileIT {
    private final GuardedProject project;
    private final Shell shell;

    ReconcileIT(@TempDir Path folder) throws IOException {
        this.project = new GuardedProject(folder);
        this.shell = project.shell;
    }

    @Test
    @Promise("B7")
    void aWorkingTreeIsHeldAgainstTheManifestWhateverGitIsToldNotToSee() throws IOException {
        Repository repository = Repository.in(shell.folder.resolve("repository"));
        repository
                .write("docs/hidden", "x")
                .write("docs/changed", "x")
                .write(".gitignore", "build/\n")
                .commit();
        String[] reconcile = reconcile(repository, "--working-tree", "--json");
        assertEquals(0, shell.run(reconcile).exitCode(), "what is committed is as it was");

        repository.git("update-index", "--skip-worktree", "docs/hidden");
        repository
                .write("docs/hidden", "y")
                .write("docs/changed", "y")
                .write("build/out", "x")
                .write("docs/new", "x");
        repository.write("src/fine", "x").write("secrets/staged", "x");
        repository.git("add", "secrets/staged");
        Path marker = shell.folder.resolve("marker");
        repository.git("config", "core.fsmonitor", "touch '" + marker + "'");
        Told told = shell.run(reconcile);
        assertEquals(1, told.exitCode(), told.err());
        assertEquals(
                List.of("build/out", "docs/changed", "docs/hidden", "docs/new", "secrets/staged"),
                told.json()
                        .valueStream()
                        .map(found -> found.path("path").asString())
                        .sorted()
                        .toList());
        assertTrue(
                told.json()
                        .valueStream()
                        .allMatch(found -> found.path("where").asString().equals("working tree")),
                told.out());
        assertFalse(Files.exists(marker));
        repository.git("status", "--porcelain");
        assertTrue(Files.exists(marker), "the control: git starts it");
    }

    @Test
    @Promise({"R3", "B7"})
    void whatIsFoundIsRecordedOnceACommitAsAViolationFoundAfterwards() throws IOException {
        Repository repository = Repository.in(shell.folder.resolve("repository"));
        repository.git("checkout", "--quiet", "-b", "feature");
        repository
                .write("secrets/key", "x")
                .write("docs/AKIAIOSFODNN7ABCDEFG", "x")
                .commit();
        repository.write("docs/untracked", "x");
        String[] record = reconcile(repository, "--base", "main", "--working-tree", "--record");
        Told nobody = shell.run(record);
        assertEquals(1, nobody.exitCode());
        assertTrue(nobody.err().contains("--run"), nobody.err());

        WorktreeState state = new WorktreeState(shell.folder.resolve("guard/0123456789abcdef"));
        project.connect(state);
        shell.done(
                "guard",
                "exchange",
                "--state",
                state.folder().toString(),
                "--host",
                "git",
                "--branch",
                "feature",
                "--start");
        Told told = shell.run(record);
        assertEquals(1, told.exitCode());
        assertTrue(told.err().contains("3 violations were recorded of run_"), told.err());
        List<JsonNode> found = shell.done("audit", "list", "--json")
                .json()
                .valueStream()
                .filter(entry -> entry.path("action").asString().equals("violation_found"))
                .toList();
        assertEquals(3, found.size());
        assertTrue(
                found.stream()
                        .anyMatch(entry -> entry.path("path").asString().equals("secrets/key")
                                && entry.path("rule").asString().equals("excluded: secrets/**")
                                && entry.path("tool").asString().equals("reconcile")),
                found::toString);
        assertEquals(
                1,
                found.stream()
                        .filter(entry -> entry.path("path").asString().startsWith("sha256:"))
                        .count());
        assertTrue(shell.run(record).err().contains("0 violations were recorded"), "the same commit again");
    }

    private static String[] reconcile(Repository repository, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "scope", "reconcile", "--repository", repository.folder().toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
