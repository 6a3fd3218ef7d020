package dev.waybill.guard.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.guard.place.RealPath;
import dev.waybill.guard.place.Worktree;
import dev.waybill.guard.place.WorktreeFinder;
import dev.waybill.guard.state.Connection;
import dev.waybill.guard.state.GuardHome;
import dev.waybill.workflow.scope.ScopeManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgeTest {
    private static final ScopeManifest MANIFEST =
            ScopeManifest.of(List.of("src/**", "odd/**"), List.of("src/generated/**"), List.of("src/secrets/**"));

    @TempDir
    Path temporary;

    private Path home;
    private Path root;
    private GuardHome guardHome;

    @BeforeEach
    void aRepository() throws Exception {
        home = RealPath.of(temporary).resolve("home");
        root = RealPath.of(temporary).resolve("repository");
        Files.createDirectories(root.resolve(".git/hooks"));
        Files.createDirectories(root.resolve("src/secrets"));
        Files.createDirectories(root.resolve("docs"));
        Files.writeString(root.resolve("src/a.txt"), "a");
        Files.writeString(root.resolve("docs/a.txt"), "a");
        Files.createDirectories(temporary.resolve("elsewhere"));
        guardHome = GuardHome.in(home);
        connect(root);
    }

    @ParameterizedTest
    @CsvSource({
        "src/a.txt, true, editable: src/**",
        "src/new/deep/b.txt, true, editable: src/**",
        "./src//a.txt, true, editable: src/**",
        "docs/a.txt, false, default",
        "src/generated/x, false, read_only: src/generated/**",
        "SRC/Generated/x, false, read_only: src/generated/**",
        "src/secrets/key, false, excluded: src/secrets/**",
        "src/Secrets/key, false, excluded: src/secrets/**",
        "src/../docs/a.txt, false, default",
        "src/missing/../../docs/a.txt, false, default",
        ".git/config, false, always: .git",
        ".GIT/config, false, always: .git",
        "src/.git/hooks/pre-commit, false, always: .git",
        ".claude/settings.json, false, always: .claude",
        "src/.Claude/settings.local.json, false, always: .claude",
        ".claude/hooks/x, false, always: .claude",
        ".mcp.json, false, always: .mcp.json",
        ".cursor/mcp.json, false, always: .cursor",
        ".cursor/hooks.json, false, always: .cursor",
        "../elsewhere/x, false, always: outside the worktree",
        "../repository-2/src/x, false, always: outside the worktree",
        ".., false, always: outside the worktree",
        "src\\a.txt, false, path: has no name with a backslash in it", // a file of the top folder, to this system
        "'', false, 'path: is a file''s path, written out without ''~'''",
        "~/src/a.txt, false, 'path: is a file''s path, written out without ''~'''",
    })
    void everySpellingMeetsItsRule(String written, boolean permitted, String rule) {
        Ruling relative = judge().write(root, written);
        assertEquals(permitted, relative.permitted(), relative::rule);
        assertEquals(rule, relative.rule());
        if (!written.isEmpty() && !written.startsWith("~")) {
            assertEquals(relative, judge().write(Path.of("/"), root + "/" + written), "as an absolute path");
        }
    }

    @Test
    void aRelativePathBeginsWhereTheHostIs() {
        assertTrue(judge().write(root.resolve("src"), "a.txt").permitted());
        assertFalse(judge().write(root.resolve("docs"), "a.txt").permitted());
    }

    @Test
    void aLinkIsFollowedToWhereItLeads() throws Exception {
        link("src/out", temporary.resolve("elsewhere"));
        link("src/docs", Path.of("../docs"));
        link("src/dangling", Path.of("../docs/not-there-yet"));
        link("src/chain", Path.of("docs"));
        link("src/round", Path.of("round"));
        link("docs/in", Path.of("../src"));

        assertRule("src/out/x", Ruling.OUTSIDE);
        assertRule("src/docs/a.txt", "default");
        assertRule("src/dangling", "default");
        assertRule("src/chain/new.txt", "default");
        assertRule("src/round", "path: leads through more than 40 links");
        assertTrue(judge().write(root, "docs/in/a.txt").permitted(), "the file itself is editable");
    }

    @Test
    void aLinkIsNotReplacedWhereItLies() throws Exception {
        link("docs/editable", Path.of("../src/a.txt"));

        assertRule("docs/editable", "default");
    }

    @Test
    void aWayUpIsReadBothAsTextAndThroughLinks() throws Exception {
        Files.createDirectories(root.resolve("src/deep/er"));
        Files.createDirectories(root.resolve("docs/deep"));
        link("docs/far", Path.of("../src/deep"));
        link("src/far", Path.of("../docs/deep"));

        // As text src/a.txt, through the link docs/a.txt.
        assertRule("src/far/../a.txt", "default");
        // As text docs/a.txt, through the link src/a.txt.
        assertRule("docs/far/../a.txt", "default");
    }

    @Test
    void aFileWithASecondNameIsRefused() throws Exception {
        Files.createLink(root.resolve("src/second"), root.resolve("docs/a.txt"));

        assertRule("src/second", "path: is a file with one name only (this one has hard links)");
    }

    @Test
    void gitsFoldersAreReadOnlyWhereverTheyLie() throws Exception {
        Path apart = Files.createDirectories(root.resolve("src/gitdata"));
        Files.delete(root.resolve(".git/hooks"));
        Files.delete(root.resolve(".git"));
        Files.writeString(root.resolve(".git"), "gitdir: " + apart + "\n");

        assertRule("src/gitdata/hooks/pre-commit", "always: .git");
        assertTrue(judge().write(root, "src/a.txt").permitted());
    }

    @Test
    void whatTheGuardConsistsOfIsReadOnly() throws Exception {
        Path own = Files.createDirectories(root.resolve("src/guard"));
        Judge judge = new Judge(worktree(root).orElseThrow(), List.of(own), MANIFEST);

        assertEquals(
                "always: waybill", judge.write(root, "src/guard/lib/guard.jar").rule());
        assertTrue(judge.write(root, "src/guardian").permitted());
    }

    @Test
    void aNameThatTheGrammarDoesNotTakeIsRefusedAndWrittenOut() {
        Ruling ruling = judge().write(root, "src/a\nb.txt");
        assertFalse(ruling.permitted());
        assertEquals("src/a%0Ab.txt", ruling.path());
        assertFalse(judge().write(root, "src/" + "x".repeat(600)).permitted());
        assertFalse(judge().write(root, "src/a:b").permitted());
        assertFalse(judge().write(root, "src/a\0b").permitted());
    }

    @Test
    void aLinkedWorktreeIsUnderTheManifestOfItsRepository() throws Exception {
        Path other = linkedWorktree("other", true);

        Worktree found = worktree(other.resolve("src")).orElseThrow();
        assertEquals(other, found.root());
        assertEquals(root, found.connectedRoot());
        assertTrue(found.sameRepository(worktree(root).orElseThrow()));
        Judge judge = new Judge(found, List.of(), MANIFEST);
        assertTrue(judge.write(other, "src/a.txt").permitted());
        assertEquals("always: .git", judge.write(other, root + "/.git/config").rule());
        assertEquals(Ruling.OUTSIDE, judge.write(other, root + "/src/a.txt").rule());
    }

    @Test
    void aFolderThatOnlyClaimsToBeAWorktreeIsNone() throws Exception {
        Path forged = linkedWorktree("forged", false);

        assertEquals(Optional.empty(), worktree(forged));
    }

    @Test
    void aRepositoryThatAnAgentMadeInAFolderStaysUnderTheOuterManifest() throws Exception {
        Files.createDirectories(root.resolve("docs/.git"));

        assertEquals(root, worktree(root.resolve("docs")).orElseThrow().root());
    }

    @Test
    void aRepositoryWithoutItsGitFolderIsStillFound() throws Exception {
        Files.delete(root.resolve(".git/hooks"));
        Files.delete(root.resolve(".git"));

        assertEquals(root, worktree(root.resolve("docs")).orElseThrow().root());
    }

    private Path linkedWorktree(String name, boolean pointsBack) throws Exception {
        Path other = Files.createDirectories(RealPath.of(temporary).resolve(name));
        Files.createDirectories(other.resolve("src"));
        Path gitFolder = Files.createDirectories(root.resolve(".git/worktrees").resolve(name));
        Files.writeString(gitFolder.resolve("commondir"), "../..\n");
        if (pointsBack) {
            Files.writeString(gitFolder.resolve("gitdir"), other.resolve(".git") + "\n");
        }
        Files.writeString(other.resolve(".git"), "gitdir: " + gitFolder + "\n");
        return other;
    }

    private void assertRule(String written, String rule) {
        Ruling ruling = judge().write(root, written);
        assertEquals(rule, ruling.rule());
        assertFalse(ruling.permitted());
    }

    private void link(String name, Path target) throws Exception {
        Files.createSymbolicLink(root.resolve(name), target);
    }

    private Judge judge() {
        return new Judge(worktree(root).orElseThrow(), List.of(), MANIFEST);
    }

    private Optional<Worktree> worktree(Path folder) {
        return new WorktreeFinder(guardHome).find(folder);
    }

    private void connect(Path folder) throws Exception {
        guardHome.worktree(folder).keep(new Connection("shop", "http://127.0.0.1:1", "", "wbg_x", ""));
    }
}
