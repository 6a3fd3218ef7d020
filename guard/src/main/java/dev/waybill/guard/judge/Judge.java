package dev.waybill.guard.judge;

import dev.waybill.guard.place.RealPath;
import dev.waybill.guard.place.UnresolvablePathException;
import dev.waybill.guard.place.Worktree;
import dev.waybill.workflow.scope.Access;
import dev.waybill.workflow.scope.RepositoryPath;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.scope.Verdict;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Decides about writes in one worktree. Where a text can be read in two ways, both have to be permitted: a host may
 * take {@code a/../b} apart before the system follows the link that {@code a} is, and an editor may write through a
 * link or put a file in its place.
 */
public final class Judge {
    private final Worktree worktree;
    private final List<Path> ownFolders;
    private final ScopeManifest manifest;

    /** @param ownFolders real paths of what the guard itself consists of */
    public Judge(Worktree worktree, List<Path> ownFolders, ScopeManifest manifest) {
        this.worktree = worktree;
        this.ownFolders = List.copyOf(ownFolders);
        this.manifest = manifest;
    }

    /**
     * A write to a path as a host gives it.
     *
     * @param folder where relative paths begin
     */
    public Ruling write(Path folder, String written) {
        if (written.isEmpty() || written.startsWith("~")) {
            return Ruling.refused("", "path: is a file's path, written out without '~'");
        }
        try {
            Path absolute = folder.resolve(written);
            Ruling ruling = physical(absolute);
            if (ruling.permitted() && written.contains("..")) {
                return physical(absolute.normalize());
            }
            return ruling;
        } catch (InvalidPathException unknown) {
            return Ruling.refused("", "path: has no character that this system can't have in a name");
        } catch (UnresolvablePathException unresolvable) {
            return Ruling.refused("", "path: " + unresolvable.getMessage());
        }
    }

    /** A path inside the repository, as git names it. */
    public Ruling name(String path) {
        return byManifest(path);
    }

    private Ruling physical(Path absolute) throws UnresolvablePathException {
        Path target = RealPath.of(absolute);
        Ruling ruling = real(target);
        if (!ruling.permitted()) {
            return ruling;
        }
        if (severalNames(target)) {
            return Ruling.refused(ruling.path(), "path: is a file with one name only (this one has hard links)");
        }
        Path entry = RealPath.ofEntry(absolute);
        if (entry.equals(target)) {
            return ruling;
        }
        Ruling replaced = real(entry);
        return replaced.permitted() ? ruling : replaced;
    }

    private Ruling real(Path path) {
        if (path.startsWith(worktree.gitFolder()) || path.startsWith(worktree.commonFolder())) {
            return Ruling.refused(inside(path), "always: .git");
        }
        for (Path own : ownFolders) {
            if (path.startsWith(own)) {
                return Ruling.refused(inside(path), "always: waybill");
            }
        }
        Path root = worktree.root();
        if (!path.startsWith(root) || path.getNameCount() == root.getNameCount()) {
            return Ruling.refused("", Ruling.OUTSIDE);
        }
        return byManifest(text(path, root.getNameCount()));
    }

    private Ruling byManifest(String path) {
        if (path.indexOf('\\') >= 0) {
            // Here a name like any other; the grammar of paths would take it for a separator and judge another file.
            return Ruling.refused(WrittenPath.of(path), "path: has no name with a backslash in it");
        }
        if (!(RepositoryPath.parse(path) instanceof RepositoryPath.Parsed.Valid valid)) {
            String rule =
                    RepositoryPath.parse(path) instanceof RepositoryPath.Parsed.Invalid invalid ? invalid.rule() : "";
            return Ruling.refused(WrittenPath.of(path), "path: " + rule);
        }
        Verdict verdict = manifest.verdict(valid.path());
        return new Ruling(verdict.access() == Access.EDITABLE, WrittenPath.of(path), verdict.rule());
    }

    private String inside(Path path) {
        Path root = worktree.root();
        return path.startsWith(root) && path.getNameCount() > root.getNameCount()
                ? WrittenPath.of(text(path, root.getNameCount()))
                : "";
    }

    private static String text(Path path, int from) {
        return path.subpath(from, path.getNameCount()).toString().replace(File.separatorChar, '/');
    }

    private static boolean severalNames(Path target) {
        try {
            return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                    && Files.getAttribute(target, "unix:nlink", LinkOption.NOFOLLOW_LINKS) instanceof Integer names
                    && names > 1;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return false;
        }
    }
}
