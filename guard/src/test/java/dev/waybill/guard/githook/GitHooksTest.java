package dev.waybill.guard.githook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.guard.Fixture;
import dev.waybill.guard.changes.Finding;
import dev.waybill.guard.git.Git;
import dev.waybill.guard.git.GitFailedException;
import dev.waybill.guard.judge.Judge;
import dev.waybill.guard.place.Worktree;
import dev.waybill.guard.place.WorktreeFinder;
import dev.waybill.promise.Promise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Promise("B3")
final class GitHooksTest {
    private static final String NONE = "0".repeat(40);

    @TempDir
    Path temporary;

    private Fixture fixture;

    @BeforeEach
    void aRepository() throws Exception {
        fixture = new Fixture(temporary);
    }

    @Test
    void aCommitIsHeldAgainstTheManifest() throws Exception {
        fixture.write("src/a.txt", "changed\n");
        fixture.git("add", "-A");
        assertEquals(List.of(), paths(hooks("").beforeCommit()));

        fixture.write("docs/a.txt", "changed\n");
        assertEquals(List.of(), paths(hooks("").beforeCommit()), "what is not staged is not committed");
        fixture.git("add", "-A");
        fixture.git("rm", "-q", "--cached", "docs/b.txt");
        assertEquals(List.of("docs/a.txt", "docs/b.txt"), paths(hooks("").beforeCommit()));
    }

    @Test
    void theIndexThatGitNamesIsTheOneThatCounts() throws Exception {
        fixture.write("docs/a.txt", "changed\n");
        Path other = fixture.root().resolve(".git/next-index-1.lock");
        Files.copy(fixture.root().resolve(".git/index"), other);
        fixture.git("add", "docs/a.txt");
        assertEquals(List.of(), paths(hooks(other.toString()).beforeCommit()));
        assertEquals(List.of("docs/a.txt"), paths(hooks("").beforeCommit()));
    }

    @Test
    void aPushIsHeldAgainstTheManifestFromWhereItsBranchLeft() throws Exception {
        fixture.write("docs/a.txt", "changed\n");
        fixture.git("commit", "-q", "-am", "bad");
        String bad = fixture.git("rev-parse", "HEAD");

        assertEquals(List.of("docs/a.txt"), push("refs/heads/work " + bad + " refs/heads/work " + NONE));
        assertEquals(
                List.of("docs/a.txt"),
                push("refs/heads/work " + bad + " refs/heads/work " + bad),
                "even when it got there before");
        assertEquals(List.of(), push("(delete) " + NONE + " refs/heads/work " + bad));
        String main = fixture.git("rev-parse", "main");
        assertEquals(List.of(), push("refs/heads/main " + main + " refs/heads/main " + main));
        assertEquals(List.of("docs/a.txt"), push("refs/heads/work " + bad + " refs/heads/main " + main));
    }

    @Test
    void aCommitThatNoBranchHoldsIsSeenWhenItIsPushed() throws Exception {
        fixture.write("docs/a.txt", "changed\n");
        fixture.git("add", "docs/a.txt");
        String commit = fixture.git("commit-tree", "-p", "HEAD", "-m", "x", fixture.git("write-tree"));
        fixture.git("reset", "-q", "--hard");

        assertEquals(List.of("docs/a.txt"), push(commit + " " + commit + " refs/heads/other " + NONE));
    }

    @Test
    void aHistoryWithoutABaseIsLookedAtWhole() throws Exception {
        fixture.git("checkout", "-q", "--orphan", "alone");
        fixture.git("commit", "-q", "-m", "all of it");
        String commit = fixture.git("rev-parse", "HEAD");

        assertEquals(
                List.of(".gitignore", "docs/a.txt", "docs/b.txt", "src/generated/g.txt"),
                push("refs/heads/alone " + commit + " refs/heads/alone " + NONE));
    }

    @Test
    void whatCannotBeReadIsNotPushed() {
        assertThrows(GitFailedException.class, () -> push("refs/heads/work"));
        assertThrows(GitFailedException.class, () -> push("a --all b " + NONE));
        assertThrows(GitFailedException.class, () -> push("a " + "1".repeat(40) + " b " + NONE));
    }

    private List<String> push(String line) throws GitFailedException {
        return paths(hooks("").beforePush(List.of(line)));
    }

    private static List<String> paths(List<Finding> findings) {
        return findings.stream().map(Finding::path).sorted().toList();
    }

    private GitHooks hooks(String index) throws GitFailedException {
        Worktree worktree =
                new WorktreeFinder(fixture.home()).find(fixture.root()).orElseThrow();
        return new GitHooks(Git.in(worktree, "", index), "main", new Judge(worktree, List.of(), Fixture.MANIFEST));
    }
}
