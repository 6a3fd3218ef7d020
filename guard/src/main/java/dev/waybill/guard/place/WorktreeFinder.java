package dev.waybill.guard.place;

import dev.waybill.guard.state.GuardHome;
import dev.waybill.guard.state.StateFile;
import dev.waybill.guard.state.WorktreeState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the connected worktree around a folder. A repository that nobody connected is passed by, so that a submodule,
 * or a repository that an agent makes in a subfolder, stays under the manifest of what it lies in.
 */
public final class WorktreeFinder {
    private static final String GIT = ".git";
    private static final String GITDIR = "gitdir: ";
    private static final int MOST_LINK_BYTES = 8 * 1024;

    private final GuardHome home;

    public WorktreeFinder(GuardHome home) {
        this.home = home;
    }

    /** The innermost connected worktree that a real path lies in, or is the root of. */
    public Optional<Worktree> find(Path real) {
        // Where a repository begins first: each name costs a digest. Then everywhere, as .git may have been taken away.
        for (Path folder = real; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(GIT), LinkOption.NOFOLLOW_LINKS)) {
                Optional<Worktree> found = at(folder);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        for (Path folder = real; folder != null; folder = folder.getParent()) {
            WorktreeState state = home.worktree(folder);
            if (state.connected()) {
                return Optional.of(worktree(folder, gitFolder(folder), folder, state));
            }
        }
        return Optional.empty();
    }

    /** The worktree with this top, be it connected or not. */
    public Worktree top(Path root) {
        return worktree(root, gitFolder(root), root, home.worktree(root));
    }

    /** Whether any repository is there, connected or not. */
    public static boolean anyRepository(Path real) {
        for (Path folder = real; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(GIT), LinkOption.NOFOLLOW_LINKS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a folder is the top of a linked worktree of the repository with this common folder. */
    static boolean linked(Path folder, Path commonFolder) {
        Path gitFolder = gitFolder(folder);
        return !gitFolder.equals(commonFolder)
                && commonFolder(gitFolder).equals(commonFolder)
                && pointsBack(gitFolder, folder);
    }

    private Optional<Worktree> at(Path folder) {
        WorktreeState own = home.worktree(folder);
        Path gitFolder = gitFolder(folder);
        if (own.connected()) {
            return Optional.of(worktree(folder, gitFolder, folder, own));
        }
        Path common = commonFolder(gitFolder);
        Path main = common.getParent();
        if (common.equals(gitFolder) || main == null || !isName(common, GIT) || !pointsBack(gitFolder, folder)) {
            return Optional.empty();
        }
        if (!home.worktree(main).connected()) {
            return Optional.empty();
        }
        return Optional.of(worktree(folder, gitFolder, main, own));
    }

    private static Worktree worktree(Path root, Path gitFolder, Path connectedRoot, WorktreeState state) {
        return new Worktree(root, gitFolder, commonFolder(gitFolder), connectedRoot, state);
    }

    /** The folder that {@code .git} is, or that the file {@code .git} names. */
    private static Path gitFolder(Path root) {
        Path git = root.resolve(GIT);
        if (!Files.isRegularFile(git)) {
            return real(git);
        }
        Optional<Path> named = readPath(git, GITDIR, root);
        return named.isPresent() ? named.get() : git;
    }

    private static Path commonFolder(Path gitFolder) {
        Optional<Path> named = readPath(gitFolder.resolve("commondir"), "", gitFolder);
        return named.isPresent() ? named.get() : gitFolder;
    }

    /** Whether the repository, too, says that this is a worktree of it; else any folder could claim to be one. */
    private static boolean pointsBack(Path gitFolder, Path root) {
        Optional<Path> named = readPath(gitFolder.resolve("gitdir"), "", gitFolder);
        return named.isPresent() && named.get().equals(real(root.resolve(GIT)));
    }

    private static Optional<Path> readPath(Path file, String before, Path from) {
        try {
            Optional<String> text = StateFile.read(file, MOST_LINK_BYTES);
            if (text.isEmpty() || !text.get().startsWith(before)) {
                return Optional.empty();
            }
            return Optional.of(
                    real(from.resolve(text.get().substring(before.length()).strip())));
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private static Path real(Path path) {
        try {
            return RealPath.of(path);
        } catch (UnresolvablePathException tooManyLinks) {
            return path;
        }
    }

    private static boolean isName(Path path, String name) {
        Path last = path.getFileName();
        return last != null && last.toString().equals(name);
    }
}
