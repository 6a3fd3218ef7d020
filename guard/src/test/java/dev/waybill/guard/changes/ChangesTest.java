package dev.waybill.guard.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.guard.Fixture;
import dev.waybill.guard.git.GitFailedException;
import dev.waybill.guard.judge.Judge;
import dev.waybill.guard.place.Worktree;
import dev.waybill.guard.place.WorktreeFinder;
import dev.waybill.promise.Promise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a worktree's changes is found, and what is nobody's fault. */
@Promise("B3")
final class ChangesTest {
    @TempDir
    Path temporary;

    private Fixture fixture;
    private Watched watched;

    @BeforeEach
    void aRepository() throws Exception {
        fixture = new Fixture(temporary);
        watched = new Watched(fixture);
    }

    @Test
    void whatMayBeWrittenIsNotFound() throws Exception {
        watched.begin();
        fixture.write("src/a.txt", "changed\n");
        fixture.write("src/new/b.txt", "new\n");
        fixture.git("add", "-A");
        fixture.git("commit", "-q", "-m", "fine");
        fixture.write("src/c.txt", "untracked\n");

        assertEquals(Map.of(), watched.find());
    }

    @Test
    void whatWasThereBeforeIsNobodysFault() throws Exception {
        fixture.write("docs/mine.txt", "untracked\n");
        fixture.write("ignored/mine.txt", "ignored\n");
        fixture.write("docs/b.txt", "staged\n");
        fixture.git("add", "docs/b.txt");
        fixture.write("docs/c.txt", "committed\n");
        fixture.git("add", "docs/c.txt");
        fixture.git("commit", "-q", "-m", "before", "docs/c.txt");
        Files.delete(fixture.root().resolve("src/generated/g.txt"));
        watched.begin();

        assertEquals(Map.of(), watched.find());
        fixture.write("docs/c.txt", "changed again\n");
        fixture.write("docs/mine.txt", "changed\n");
        assertEquals(Map.of("docs/c.txt", "default", "docs/mine.txt", "default"), watched.find());
    }

    @Test
    void everyPlaceIsLookedInto() throws Exception {
        watched.begin();
        fixture.write("docs/a.txt", "modified\n");
        fixture.write("docs/untracked.txt", "x\n");
        fixture.write("ignored/x.txt", "x\n");
        fixture.write("src/secrets/key", "staged\n");
        fixture.git("add", "src/secrets/key");
        fixture.write("docs/committed.txt", "x\n");
        fixture.git("add", "docs/committed.txt");
        fixture.git("commit", "-q", "-m", "x", "docs/committed.txt");
        Files.delete(fixture.root().resolve("src/generated/g.txt"));

        assertEquals(
                new TreeMap<>(Map.of(
                        "docs/a.txt", "default",
                        "docs/untracked.txt", "default",
                        "ignored/x.txt", "default",
                        "src/secrets/key", "excluded: src/secrets/**",
                        "docs/committed.txt", "default",
                        "src/generated/g.txt", "read_only: src/generated/**")),
                watched.find());
    }

    @Test
    void aBranchThatIsCheckedOutAndBackChangesNothing() throws Exception {
        watched.begin();
        fixture.git("checkout", "-q", "--detach", "main");
        fixture.write("docs/a.txt", "other\n");
        fixture.git("checkout", "-q", "-f", "work");
        Files.setLastModifiedTime(fixture.root().resolve("docs/b.txt"), FileTime.fromMillis(1));

        assertEquals(Map.of(), watched.find());
    }

    @Test
    void aLinkedWorktreeIsLookedAtByItsOwnGuard() throws Exception {
        Path other = fixture.base().resolve("other");
        fixture.git("worktree", "add", "-q", "-b", "side", other.toString());
        fixture.git("worktree", "add", "-q", "-b", "inside", "docs/inside");
        Worktree worktree = new WorktreeFinder(fixture.home()).find(other).orElseThrow();
        Watched.changes(worktree).begin(System.currentTimeMillis());
        watched.begin();
        Files.writeString(other.resolve("docs/a.txt"), "modified");
        fixture.write("docs/inside/docs/a.txt", "modified");

        assertEquals(Map.of(), watched.find());
        Judge judge = new Judge(worktree, List.of(), Fixture.MANIFEST);
        assertEquals(
                List.of(new Finding("docs/a.txt", "default", false)),
                Watched.changes(worktree).find(judge));
    }

    @Test
    void aBranchWithoutACommitIsLookedAt() throws Exception {
        fixture.git("checkout", "-q", "--orphan", "empty");
        fixture.git("rm", "-q", "-r", "--cached", ".");
        watched.begin();
        fixture.git("add", "docs/a.txt");

        assertEquals(Map.of("docs/a.txt", "default"), watched.find());
    }

    @Test
    void whereGitFailsTheLookFails() throws Exception {
        watched.begin();
        Files.writeString(fixture.root().resolve(".git/config"), "[core\nbroken");

        assertThrows(GitFailedException.class, watched::find);
        fixture.session();
        String stop = fixture.claude("Stop", "\"stop_hook_active\":false").out();
        assertTrue(stop.contains("could not look at what changed"), stop);
        assertTrue(fixture.reports().stream().anyMatch(report -> report.rule().equals("flag: check failed")));
    }

    @Test
    void withoutABeginningEverythingIsNew() throws Exception {
        fixture.write("docs/untracked.txt", "x");

        assertEquals(Map.of("docs/untracked.txt", "default"), watched.find());
    }
}
