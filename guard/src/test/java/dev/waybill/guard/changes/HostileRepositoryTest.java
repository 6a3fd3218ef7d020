package dev.waybill.guard.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.guard.Fixture;
import dev.waybill.guard.git.Git;
import dev.waybill.guard.git.GitFailedException;
import dev.waybill.guard.spool.Report;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each way to hide a change, or to turn the look at it into a trap, that was thought of: by the real git in a repository
 * of its own. Where something could be hidden or started, a control shows that plain git hides or starts it.
 */
@Promise("B3")
final class HostileRepositoryTest {
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
    void flagsThatHideChangesAreNamedAndHideNothing() throws Exception {
        watched.begin();
        fixture.git("update-index", "--skip-worktree", "docs/a.txt");
        fixture.git("update-index", "--assume-unchanged", "docs/b.txt");
        assertEquals(
                Map.of("docs/a.txt", "flag: skip-worktree", "docs/b.txt", "flag: assume-unchanged"), watched.find());

        fixture.write("docs/a.txt", "hidden\n");
        fixture.write("docs/b.txt", "hidden\n");
        assertEquals("", fixture.git("status", "--porcelain"), "the control: git sees nothing");
        assertEquals(Map.of("docs/a.txt", "default", "docs/b.txt", "default"), watched.find());
    }

    @Test
    void timesThatWereSetBackHideNothing() throws Exception {
        watched.begin();
        Path file = fixture.root().resolve("docs/a.txt");
        FileTime before = Files.getLastModifiedTime(file);
        fixture.write("docs/a.txt", "b\n");
        Files.setLastModifiedTime(file, before);

        assertEquals(Map.of("docs/a.txt", "default"), watched.find());
    }

    @Test
    void aRepositoryThatPointsElsewhereIsLookedAtAllTheSame() throws Exception {
        watched.begin();
        fixture.git(
                "config", "core.worktree", fixture.base().resolve("elsewhere").toString());
        fixture.write("docs/a.txt", "modified\n");

        assertEquals(Map.of(".git/config", "always: .git", "docs/a.txt", "default"), watched.find());
    }

    @Test
    void replacedObjectsHideNoCommit() throws Exception {
        watched.begin();
        String before = fixture.git("rev-parse", "HEAD");
        fixture.write("docs/a.txt", "modified\n");
        fixture.git("commit", "-q", "-am", "x");
        fixture.git("replace", fixture.git("rev-parse", "HEAD"), before);
        fixture.write("docs/a.txt", "a\n");

        assertEquals("", fixture.git("diff", "--name-only", "main", "HEAD"), "the control");
        assertEquals(Map.of("docs/a.txt", "default"), watched.find());
    }

    @Test
    void gitsHooksAndSettingsAreWatched() throws Exception {
        watched.begin();
        fixture.git("branch", "--track", "another", "main");
        assertEquals(Map.of(), watched.find(), "what git notes about a branch is nobody's setting");
        Files.writeString(fixture.root().resolve(".git/hooks/pre-push"), "#!/bin/sh\nexit 0\n");
        Files.writeString(fixture.root().resolve(".git/info/attributes"), "* -diff\n");
        fixture.git("config", "core.hooksPath", "/dev/null");

        assertEquals(
                Map.of(
                        ".git/hooks/pre-push", "always: .git",
                        ".git/info/attributes", "always: .git",
                        ".git/config", "always: .git"),
                watched.find());
    }

    @Test
    void nestedRepositoriesAreLookedIntoByName() throws Exception {
        Path inner = Files.createDirectories(fixture.root().resolve("docs/inner"));
        Fixture.gitIn(inner, "init", "-q");
        watched.begin();
        Files.writeString(inner.resolve("x.txt"), "x");
        Files.writeString(inner.resolve(".gitignore"), "*\n");

        assertEquals(Map.of("docs/inner/x.txt", "default", "docs/inner/.gitignore", "default"), watched.find());
        assertEquals("?? docs/inner/", fixture.git("status", "--porcelain"), "the control: git names the folder only");
    }

    @Test
    void gitIsNotTakenFromTheWorktree() throws Exception {
        Path fake = fixture.root().resolve("git");
        Files.writeString(fake, "#!/bin/sh\nexit 0\n");
        Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThrows(GitFailedException.class, () -> Git.in(watched.worktree(), fake.toString(), ""));
        assertThrows(GitFailedException.class, () -> Git.in(watched.worktree(), "git", ""));
    }

    @Test
    void namesWithLineBreaksAndBrokenUtf8AreNamed() throws Exception {
        watched.begin();
        fixture.write("docs/a\nb.txt", "x");
        Files.createFile(watched.brokenName("docs"));
        fixture.git("add", "-A");

        assertEquals(
                Map.of("docs/a%0Ab.txt", "path: has no control or invisible characters", "docs/%FF%FE.txt", "default"),
                watched.find());
        fixture.git("commit", "-q", "-m", "x");
        assertEquals(2, watched.find().size());
    }

    @Test
    void aBrokenNameInAnEditableFolderIsEditable() throws Exception {
        watched.begin();
        Files.createFile(watched.brokenName("src"));

        assertEquals(Map.of(), watched.find());
    }

    @Test
    void aChangeThatWasCommittedAndTakenOutOfTheWorktreeIsFound() throws Exception {
        watched.begin();
        fixture.write("docs/a.txt", "modified\n");
        fixture.git("commit", "-q", "-am", "x");
        fixture.write("docs/a.txt", "a\n");

        assertEquals(Map.of("docs/a.txt", "default"), watched.find());
    }

    @Test
    void aFileExchangedByAnOldOneIsFound() throws Exception {
        fixture.write("src/other.txt", "other\n");
        watched.begin();
        Files.move(
                fixture.root().resolve("src/other.txt"),
                fixture.root().resolve("docs/a.txt"),
                StandardCopyOption.REPLACE_EXISTING);

        assertEquals(Map.of("docs/a.txt", "default"), watched.find());
    }

    @Test
    void aFolderMovedInAsAWholeIsFound() throws Exception {
        Path outside = Files.createDirectories(fixture.base().resolve("outside/docs2/deep"));
        Files.writeString(outside.resolve("x.txt"), "x");
        fixture.write("src/old/y.txt", "y");
        watched.begin(60_000);
        Files.move(outside.getParent(), fixture.root().resolve("docs2"));
        Files.move(fixture.root().resolve("src/old"), fixture.root().resolve("docs/old"));

        // All of it is older than the session; only that the folders were moved is not.
        assertEquals(Map.of(), watched.find(), "the control: by time alone nothing shows");
        watched.begin();
        assertEquals(Map.of(), watched.find());
        Files.move(fixture.root().resolve("docs/old"), fixture.root().resolve("docs/older"));
        assertEquals(Map.of("docs/older/y.txt", "default"), watched.find());
    }

    /**
     * A setting that makes git start a program, and a command of git's that does start it.
     *
     * @param settings names and values; {@code PROGRAM} stands for the program, {@code FOLDER} for its folder
     */
    record Trap(String name, List<String> settings, List<String> control) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Trap> traps() {
        List<String> add = List.of("add", "-A");
        List<String> diff = List.of("diff");
        return List.of(
                new Trap("fsmonitor", List.of("core.fsmonitor", "PROGRAM"), List.of("status")),
                new Trap("hooks", List.of("core.hooksPath", "FOLDER"), add),
                new Trap("a clean filter", List.of("filter.evil.clean", "PROGRAM"), add),
                new Trap(
                        "a smudge filter", List.of("filter.evil.smudge", "PROGRAM"), List.of("checkout", "-f", "main")),
                new Trap("a filter process", List.of("filter.evil.process", "PROGRAM"), add),
                new Trap(
                        "a required filter process",
                        List.of("filter.evil.process", "PROGRAM", "filter.evil.required", "true"),
                        add),
                new Trap("an external diff", List.of("diff.external", "PROGRAM"), diff),
                new Trap("a driver's diff", List.of("diff.evil.command", "PROGRAM"), diff),
                new Trap("a driver's textconv", List.of("diff.evil.textconv", "PROGRAM"), diff));
    }

    @ParameterizedTest
    @MethodSource("traps")
    void aProgramOfTheRepositorysSettingsIsNotStarted(Trap trap) throws Exception {
        Path marker = fixture.base().resolve("marker");
        Path program = program("post-index-change", marker);
        Files.writeString(fixture.root().resolve(".gitattributes"), "* filter=evil diff=evil\n");
        watched.begin();
        for (int i = 0; i < trap.settings().size(); i += 2) {
            fixture.git(
                    "config",
                    trap.settings().get(i),
                    trap.settings()
                            .get(i + 1)
                            .replace("PROGRAM", program.toString())
                            .replace("FOLDER", String.valueOf(program.getParent())));
        }
        fixture.write("docs/a.txt", "modified\n");

        assertEquals(Map.of(".git/config", "always: .git", "docs/a.txt", "default"), watched.find());
        assertFalse(Files.exists(marker));
        String said = tried(trap.control());
        assertTrue(Files.exists(marker), () -> "the control: git itself starts it, and said: " + said);
    }

    @Test
    void whatALazyRepositoryLacksIsNotFetched() throws Exception {
        Path marker = fixture.base().resolve("marker");
        Path program = program("ssh", marker);
        fixture.write("docs/a.txt", "another tree\n");
        fixture.git("commit", "-q", "-am", "x");
        watched.begin();
        fixture.git("config", "core.repositoryFormatVersion", "1");
        fixture.git("config", "extensions.partialClone", "origin");
        fixture.git("config", "remote.origin.promisor", "true");
        fixture.git("config", "remote.origin.url", "ssh://example.org/x");
        fixture.git("config", "core.sshCommand", program.toString());
        String tree = fixture.git("rev-parse", "HEAD:docs");
        Files.delete(fixture.root().resolve(".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2)));

        assertThrows(GitFailedException.class, watched::find);
        assertFalse(Files.exists(marker));
        String said = tried(List.of("ls-tree", "HEAD:docs"));
        assertTrue(Files.exists(marker), () -> "the control: git itself fetches, and said: " + said);
    }

    @Test
    void aLinkThatIsSwappedAfterTheVerdictIsFoundWhenTheTurnEnds() throws Exception {
        Files.createDirectories(fixture.root().resolve("src/new"));
        Files.createSymbolicLink(fixture.root().resolve("src/way"), Path.of("new"));
        fixture.session();
        String through = fixture.root().resolve("src/way/b.txt").toString();
        String verdict = fixture.claude(
                        "PreToolUse", "\"tool_name\":\"Write\",\"tool_input\":{\"file_path\":\"" + through + "\"}")
                .out();
        assertEquals("", verdict, "permitted");
        Files.delete(fixture.root().resolve("src/way"));
        Files.createSymbolicLink(fixture.root().resolve("src/way"), Path.of("../docs"));
        Files.writeString(Path.of(through), "through the link\n");

        assertEquals(
                "through the link\n",
                Files.readString(fixture.root().resolve("docs/b.txt")),
                "the control: no verdict keeps the write from where the link leads now");
        String stop = fixture.claude("Stop", "").out();
        assertTrue(stop.contains("docs/b.txt (rule default)"), stop);
        Report report = fixture.reports().getFirst();
        assertEquals("docs/b.txt default afterwards", report.path() + " " + report.rule() + " " + report.found());
    }

    @Test
    void aCommitThatWasMadePastTheHooksIsFoundWhenTheTurnEnds() throws Exception {
        Path marker = fixture.base().resolve("marker");
        Files.copy(program("pre-commit", marker), fixture.root().resolve(".git/hooks/pre-commit"));
        fixture.session();
        fixture.write("docs/a.txt", "committed\n");
        fixture.git("add", "docs/a.txt");
        String tree = fixture.git("write-tree");
        fixture.git("reset", "-q", "--hard");
        fixture.git("update-ref", "HEAD", fixture.git("commit-tree", "-p", "HEAD", "-m", "x", tree));
        // What is staged and what lies there are as they were: only the commit tells.
        String later = fixture.git("rev-parse", "HEAD^{tree}");
        assertEquals(tree, later);

        assertFalse(Files.exists(marker), "the control: no hook of git's was asked");
        String stop = fixture.claude("Stop", "").out();
        assertTrue(stop.contains("docs/a.txt (rule default)"), stop);
        fixture.git("commit", "-q", "--allow-empty", "-m", "y");
        assertTrue(Files.exists(marker), "the control: the hook is asked by 'git commit'");
    }

    @Test
    void aSubmoduleThatIsToldToBeIgnoredIsNot() throws Exception {
        Path other = Files.createDirectories(fixture.base().resolve("other"));
        Fixture.gitIn(other, "init", "-q");
        commit(other, "x");
        fixture.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", other.toString(), "docs/sub");
        fixture.git("config", "-f", ".gitmodules", "submodule.docs/sub.ignore", "all");
        fixture.git("config", "diff.ignoreSubmodules", "all");
        fixture.git("add", "-A");
        fixture.git("commit", "-q", "-m", "sub");
        watched.begin();
        Path sub = fixture.root().resolve("docs/sub");
        commit(sub, "y");
        Files.writeString(sub.resolve("x.txt"), "x");
        assertEquals("", fixture.git("status", "--porcelain"), "the control: git sees nothing");
        assertEquals(Map.of("docs/sub/x.txt", "default"), watched.find());

        String head = Fixture.gitIn(sub, "rev-parse", "HEAD");
        fixture.git("update-index", "--add", "--cacheinfo", "160000," + head + ",docs/sub");
        assertEquals("", fixture.git("diff", "--cached", "--name-only"), "the control: not even what is staged");
        assertEquals(Map.of("docs/sub", "default", "docs/sub/x.txt", "default"), watched.find());
    }

    private static void commit(Path repository, String message) throws Exception {
        Fixture.gitIn(
                repository,
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@example.com",
                "commit",
                "-q",
                "--allow-empty",
                "-m",
                message);
    }

    /** A program that leaves a mark. */
    private Path program(String name, Path marker) throws IOException {
        Path folder = Files.createDirectories(fixture.base().resolve("programs"));
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\necho \"$0\" >> '" + marker + "'\nexit 0\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }

    /** What git says; a program that does not speak its protocol makes it fail. */
    private String tried(List<String> command) throws Exception {
        try {
            return fixture.git(command.toArray(String[]::new));
        } catch (IOException confused) {
            return String.valueOf(confused.getMessage());
        }
    }
}
