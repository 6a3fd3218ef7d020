package dev.waybill.guard.judge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.guard.place.RealPath;
import dev.waybill.guard.place.WorktreeFinder;
import dev.waybill.guard.state.Connection;
import dev.waybill.guard.state.GuardHome;
import dev.waybill.promise.Work;
import dev.waybill.workflow.scope.ScopeManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tries the judge with ways through a tree of links, and asks the system where they lead. */
final class JudgeFuzzTest {
    private static final ScopeManifest MANIFEST =
            ScopeManifest.of(List.of("src/**"), List.of("src/generated/**"), List.of("src/secrets/**"));

    /** What ways are made of: each byte of the input is one of these, or itself. */
    private static final List<String> PIECES = List.of(
            "/",
            "/",
            "/",
            "src",
            "..",
            "../",
            ".",
            "out",
            "up",
            "dangling",
            "round",
            "secrets",
            "SECRETS",
            "deep",
            ".git",
            "generated",
            "a.txt",
            "new",
            "twin",
            "",
            " ",
            "~",
            "docs",
            "alias",
            "\\",
            ":");

    private static final long MOST_MICROS = 20_000;

    @TempDir
    Path temporary;

    private Path root;
    private Path src;
    private Judge judge;

    @BeforeEach
    void aTreeOfLinks() throws Exception {
        root = RealPath.of(temporary).resolve("repository");
        src = root.resolve("src");
        Path git = root.resolve(".git");
        Files.createDirectories(git.resolve("hooks"));
        Files.createDirectories(src.resolve("secrets"));
        Files.createDirectories(src.resolve("deep/deeper"));
        Files.createDirectories(root.resolve("docs"));
        Files.createDirectories(temporary.resolve("elsewhere"));
        Files.writeString(src.resolve("a.txt"), "a");
        Files.writeString(root.resolve("docs/a.txt"), "a");
        Files.createLink(src.resolve("twin"), root.resolve("docs/a.txt"));
        link(src.resolve("out"), "../../elsewhere");
        link(src.resolve("deep/up"), "../..");
        link(src.resolve("dangling"), "../docs/new");
        link(src.resolve("round"), "round");
        link(src.resolve("deep/git"), root + "/.git");
        link(root.resolve("alias"), "src/deep");
        GuardHome home = GuardHome.in(RealPath.of(temporary).resolve("home"));
        home.worktree(root).keep(new Connection("shop", "http://127.0.0.1:1", "", "wbg_x", ""));
        judge = new Judge(new WorktreeFinder(home).find(root).orElseThrow(), List.of(), MANIFEST);
    }

    /** A seed is bytes; those of {@link #PIECES} stand for a piece of a way. */
    @FuzzTest(maxDuration = "10m")
    void permitsNothingThatLeadsElsewhere(byte[] data) throws IOException {
        StringBuilder way = new StringBuilder();
        for (byte one : data) {
            if (one >= 0 && one < PIECES.size()) {
                way.append(PIECES.get(one));
            } else {
                way.append((char) (one & 0xFF));
            }
        }
        String written = way.toString();
        Ruling ruling = Work.within(MOST_MICROS, () -> judge.write(root, written));
        assertFalse(ruling.rule().isBlank());
        if (ruling.permitted()) {
            leadsIntoTheScope(written);
        }
    }

    /** By the system's own walk: of the file where it is there, else of the folder that it would be made in. */
    private void leadsIntoTheScope(String written) throws IOException {
        Path way;
        try {
            way = root.resolve(written);
        } catch (InvalidPathException unknown) {
            throw new AssertionError("permitted, and the system can't have such a name", unknown);
        }
        if (Files.exists(way)) {
            inScope(way.toRealPath());
        } else if (way.getParent() != null && Files.exists(way.getParent())) {
            assertFalse(Files.isSymbolicLink(way), "permitted, and a link that dangles");
            inScope(way.getParent().toRealPath().resolve(way.getFileName()));
        }
    }

    private void inScope(Path real) throws IOException {
        assertTrue(real.startsWith(src) && !real.equals(src), "permitted, and it leads elsewhere");
        Path inside = src.relativize(real);
        String first = inside.getName(0).toString();
        assertFalse(first.equalsIgnoreCase("secrets") && inside.getNameCount() > 1);
        assertFalse(first.equalsIgnoreCase("generated") && inside.getNameCount() > 1);
        for (Path name : inside) {
            assertFalse(name.toString().equalsIgnoreCase(".git"));
        }
        assertFalse(real.equals(src.resolve("twin")), "permitted, and it is a name of a file outside");
    }

    private static void link(Path at, String to) throws IOException {
        Files.createSymbolicLink(at, Path.of(to));
    }
}
