package dev.waybill.guard.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.guard.Fixture;
import dev.waybill.guard.git.Git;
import dev.waybill.guard.git.GitFailedException;
import dev.waybill.guard.judge.Judge;
import dev.waybill.guard.place.Worktree;
import dev.waybill.guard.place.WorktreeFinder;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each way round the hooks that was thought of, by the real git in a repository of its own. A long file because it is one
 * list: a reviewer reads here, in one place, what is found and what is not.
 */
@Promise("B3")
final class ChangesTest {
    @TempDir
    Path temporary;

    private Fixture fixture;

    @BeforeEach
    void aRepository() throws Exception {
        fixture = new Fixture(temporary);
    }

    @Test
    void whatMayBeWrittenIsNotFound() throws Exception {
        begin();
        fixture.write("src/a.txt", "changed\n");
        fixture.write("src/new/b.txt", "new\n");
        fixture.git("add", "-A");
        fixture.git("commit", "-q", "-m", "fine");
        fixture.write("src/c.txt", "untracked\n");

        assertEquals(Map.of(), find());
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
        begin();

        assertEquals(Map.of(), find());
        fixture.write("docs/c.txt", "changed again\n");
        fixture.write("docs/mine.txt", "changed\n");
        assertEquals(Map.of("docs/c.txt", "default", "docs/mine.txt", "default"), find());
    }

    @Test
    void everyPlaceIsLookedInto() throws Exception {
        begin();
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
                find());
    }

    @Test
    void aChangeThatWasCommittedAndTakenOutOfTheWorktreeIsFound() throws Exception {
        begin();
        fixture.write("docs/a.txt", "modified\n");
        fixture.git("commit", "-q", "-am", "x");
        fixture.write("docs/a.txt", "a\n");

        assertEquals(Map.of("docs/a.txt", "default"), find());
    }

    @Test
    void aBranchThatIsCheckedOutAndBackChangesNothing() throws Exception {
        begin();
        fixture.git("checkout", "-q", "--detach", "main");
        fixture.write("docs/a.txt", "other\n");
        fixture.git("checkout", "-q", "-f", "work");
        Files.setLastModifiedTime(fixture.root().resolve("docs/b.txt"), FileTime.fromMillis(1));

        assertEquals(Map.of(), find());
    }

    @Test
    void flagsThatHideChangesAreNamedAndHideNothing() throws Exception {
        begin();
        fixture.git("update-index", "--skip-worktree", "docs/a.txt");
        fixture.git("update-index", "--assume-unchanged", "docs/b.txt");
        assertEquals(Map.of("docs/a.txt", "flag: skip-worktree", "docs/b.txt", "flag: assume-unchanged"), find());

        fixture.write("docs/a.txt", "hidden\n");
        fixture.write("docs/b.txt", "hidden\n");
        assertEquals("", fixture.git("status", "--porcelain"), "the control: git sees nothing");
        assertEquals(Map.of("docs/a.txt", "default", "docs/b.txt", "default"), find());
    }

    @Test
    void timesThatWereSetBackHideNothing() throws Exception {
        begin();
        Path file = fixture.root().resolve("docs/a.txt");
        FileTime before = Files.getLastModifiedTime(file);
        fixture.write("docs/a.txt", "b\n");
        Files.setLastModifiedTime(file, before);

        assertEquals(Map.of("docs/a.txt", "default"), find());
    }

    @Test
    void aFolderMovedInAsAWholeIsFound() throws Exception {
        Path outside = Files.createDirectories(fixture.base().resolve("outside/docs2/deep"));
        Files.writeString(outside.resolve("x.txt"), "x");
        fixture.write("src/old/y.txt", "y");
        begin(60_000);
        Files.move(outside.getParent(), fixture.root().resolve("docs2"));
        Files.move(fixture.root().resolve("src/old"), fixture.root().resolve("docs/old"));

        // All of it is older than the session; only that the folders were moved is not.
        assertEquals(Map.of(), find(), "the control: by time alone nothing shows");
        begin();
        assertEquals(Map.of(), find());
        Files.move(fixture.root().resolve("docs/old"), fixture.root().resolve("docs/older"));
        assertEquals(Map.of("docs/older/y.txt", "default"), find());
    }

    @Test
    void aFileExchangedByAnOldOneIsFound() throws Exception {
        fixture.write("src/other.txt", "other\n");
        begin();
        Files.move(
                fixture.root().resolve("src/other.txt"),
                fixture.root().resolve("docs/a.txt"),
                StandardCopyOption.REPLACE_EXISTING);

        assertEquals(Map.of("docs/a.txt", "default"), find());
    }

    @Test
    void aLinkThatWasSwappedAfterTheVerdictIsFound() throws Exception {
        Files.createSymbolicLink(fixture.root().resolve("src/way"), Path.of("new"));
        Files.createDirectories(fixture.root().resolve("src/new"));
        begin();
        assertTrue(judge().write(fixture.root(), "src/way/b.txt").permitted());
        Files.delete(fixture.root().resolve("src/way"));
        Files.createSymbolicLink(fixture.root().resolve("src/way"), Path.of("../docs"));
        fixture.write("src/way/b.txt", "through the link\n");

        assertEquals(Map.of("docs/b.txt", "default"), find());
    }

    @Test
    void namesWithLineBreaksAndBrokenUtf8AreNamed() throws Exception {
        begin();
        fixture.write("docs/a\nb.txt", "x");
        Files.createFile(brokenName("docs"));
        fixture.git("add", "-A");

        assertEquals(
                Map.of("docs/a%0Ab.txt", "path: has no control or invisible characters", "docs/%FF%FE.txt", "default"),
                find());
        fixture.git("commit", "-q", "-m", "x");
        assertEquals(2, find().size());
    }

    @Test
    void aBrokenNameInAnEditableFolderIsEditable() throws Exception {
        begin();
        Files.createFile(brokenName("src"));

        assertEquals(Map.of(), find());
    }

    @Test
    void programsOfAHostileConfigurationAreNotStarted() throws Exception {
        Path marker = fixture.base().resolve("marker");
        Path program = fixture.base().resolve("program");
        Files.writeString(program, "#!/bin/sh\necho \"$0 $*\" >> '" + marker + "'\nexit 0\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        String run = program.toString();
        fixture.git("config", "core.fsmonitor", run);
        fixture.git("config", "core.fsmonitorHookVersion", "1");
        fixture.git("config", "core.hooksPath", fixture.base().toString());
        fixture.git("config", "core.pager", run);
        fixture.git("config", "core.sshCommand", run);
        fixture.git("config", "diff.external", run);
        fixture.git("config", "filter.evil.clean", run);
        fixture.git("config", "filter.evil.smudge", run);
        fixture.git("config", "filter.evil.required", "true");
        fixture.git("config", "diff.evil.textconv", run);
        fixture.git("config", "diff.evil.command", run);
        fixture.git("config", "alias.ls-files", "!" + run);
        fixture.git("config", "credential.helper", run);
        Files.writeString(fixture.root().resolve(".gitattributes"), "* filter=evil diff=evil\n");
        begin();
        fixture.write("docs/a.txt", "modified\n");

        assertEquals(Map.of("docs/a.txt", "default"), find());
        assertFalse(Files.exists(marker), () -> read(marker));
        try {
            fixture.git("status", "--porcelain");
        } catch (IOException confused) {
            // The program does not speak git's protocol.
        }
        assertTrue(Files.exists(marker), "the control: git itself starts them");
    }

    @Test
    void aRepositoryThatPointsElsewhereIsLookedAtAllTheSame() throws Exception {
        begin();
        fixture.git(
                "config", "core.worktree", fixture.base().resolve("elsewhere").toString());
        fixture.write("docs/a.txt", "modified\n");

        assertEquals(Map.of(".git/config", "always: .git", "docs/a.txt", "default"), find());
    }

    @Test
    void replacedObjectsHideNoCommit() throws Exception {
        begin();
        String before = fixture.git("rev-parse", "HEAD");
        fixture.write("docs/a.txt", "modified\n");
        fixture.git("commit", "-q", "-am", "x");
        fixture.git("replace", fixture.git("rev-parse", "HEAD"), before);
        fixture.write("docs/a.txt", "a\n");

        assertEquals("", fixture.git("diff", "--name-only", "main", "HEAD"), "the control");
        assertEquals(Map.of("docs/a.txt", "default"), find());
    }

    @Test
    void gitsHooksAndSettingsAreWatched() throws Exception {
        begin();
        fixture.git("branch", "--track", "another", "main");
        assertEquals(Map.of(), find(), "what git notes about a branch is nobody's setting");
        Files.writeString(fixture.root().resolve(".git/hooks/pre-push"), "#!/bin/sh\nexit 0\n");
        Files.writeString(fixture.root().resolve(".git/info/attributes"), "* -diff\n");
        fixture.git("config", "core.hooksPath", "/dev/null");

        assertEquals(
                Map.of(
                        ".git/hooks/pre-push", "always: .git",
                        ".git/info/attributes", "always: .git",
                        ".git/config", "always: .git"),
                find());
    }

    @Test
    void nestedRepositoriesAreLookedIntoByName() throws Exception {
        Path inner = Files.createDirectories(fixture.root().resolve("docs/inner"));
        Fixture.gitIn(inner, "init", "-q");
        begin();
        Files.writeString(inner.resolve("x.txt"), "x");
        Files.writeString(inner.resolve(".gitignore"), "*\n");

        assertEquals(Map.of("docs/inner/x.txt", "default", "docs/inner/.gitignore", "default"), find());
        assertEquals("?? docs/inner/", fixture.git("status", "--porcelain"), "the control: git names the folder only");
    }

    @Test
    void aSubmoduleThatIsToldToBeIgnoredIsNot() throws Exception {
        Path other = Files.createDirectories(fixture.base().resolve("other"));
        Fixture.gitIn(other, "init", "-q");
        Fixture.gitIn(
                other,
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@example.com",
                "commit",
                "-q",
                "--allow-empty",
                "-m",
                "x");
        fixture.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", other.toString(), "docs/sub");
        fixture.git("config", "-f", ".gitmodules", "submodule.docs/sub.ignore", "all");
        fixture.git("config", "diff.ignoreSubmodules", "all");
        fixture.git("add", "-A");
        fixture.git("commit", "-q", "-m", "sub");
        begin();
        Fixture.gitIn(
                fixture.root().resolve("docs/sub"),
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@example.com",
                "commit",
                "-q",
                "--allow-empty",
                "-m",
                "y");
        fixture.git(
                "update-index",
                "--add",
                "--cacheinfo",
                "160000," + Fixture.gitIn(fixture.root().resolve("docs/sub"), "rev-parse", "HEAD") + ",docs/sub");
        Files.writeString(fixture.root().resolve("docs/sub/x.txt"), "x");

        assertEquals(Map.of("docs/sub", "default", "docs/sub/x.txt", "default"), find());
    }

    @Test
    void aLinkedWorktreeIsLookedAtByItsOwnGuard() throws Exception {
        Path other = fixture.base().resolve("other");
        fixture.git("worktree", "add", "-q", "-b", "side", other.toString());
        fixture.git("worktree", "add", "-q", "-b", "inside", "docs/inside");
        Worktree worktree = new WorktreeFinder(fixture.home()).find(other).orElseThrow();
        changes(worktree).begin(System.currentTimeMillis());
        begin();
        Files.writeString(other.resolve("docs/a.txt"), "modified");
        fixture.write("docs/inside/docs/a.txt", "modified");

        assertEquals(Map.of(), find());
        Judge judge = new Judge(worktree, List.of(), Fixture.MANIFEST);
        assertEquals(
                List.of(new Finding("docs/a.txt", "default", false)),
                changes(worktree).find(judge));
    }

    @Test
    void aBranchWithoutACommitIsLookedAt() throws Exception {
        fixture.git("checkout", "-q", "--orphan", "empty");
        fixture.git("rm", "-q", "-r", "--cached", ".");
        begin();
        fixture.git("add", "docs/a.txt");

        assertEquals(Map.of("docs/a.txt", "default"), find());
    }

    @Test
    void whereGitFailsTheLookFails() throws Exception {
        begin();
        Files.writeString(fixture.root().resolve(".git/config"), "[core\nbroken");

        assertThrows(GitFailedException.class, this::find);
        fixture.session();
        String stop = fixture.claude("Stop", "\"stop_hook_active\":false").out();
        assertTrue(stop.contains("could not look at what changed"), stop);
        assertTrue(fixture.reports().stream().anyMatch(report -> report.rule().equals("flag: check failed")));
    }

    @Test
    void withoutABeginningEverythingIsNew() throws Exception {
        fixture.write("docs/untracked.txt", "x");

        assertEquals(Map.of("docs/untracked.txt", "default"), find());
    }

    @Test
    void gitIsNotTakenFromTheWorktree() throws Exception {
        Path fake = fixture.root().resolve("git");
        Files.writeString(fake, "#!/bin/sh\nexit 0\n");
        Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThrows(GitFailedException.class, () -> Git.in(worktree(), fake.toString(), ""));
        assertThrows(GitFailedException.class, () -> Git.in(worktree(), "git", ""));
    }

    private void begin() throws Exception {
        begin(0);
    }

    private void begin(long ahead) throws Exception {
        changes(worktree()).begin(System.currentTimeMillis() + ahead);
    }

    private Map<String, String> find() throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (Finding finding : changes(worktree()).find(judge())) {
            found.put(finding.path(), finding.rule());
        }
        return found;
    }

    private Judge judge() {
        return new Judge(worktree(), List.of(), Fixture.MANIFEST);
    }

    private Worktree worktree() {
        return new WorktreeFinder(fixture.home()).find(fixture.root()).orElseThrow();
    }

    private static Changes changes(Worktree worktree) throws GitFailedException {
        return new Changes(worktree, Git.in(worktree, "", ""), "main");
    }

    /** A name of bytes that are no UTF-8; only as an address can a Java program spell it. */
    private Path brokenName(String folder) {
        return Path.of(java.net.URI.create(fixture.root().resolve(folder).toUri() + "%FF%FE.txt"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException none) {
            return "";
        }
    }
}
