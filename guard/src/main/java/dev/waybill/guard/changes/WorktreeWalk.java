package dev.waybill.guard.changes;

import dev.waybill.guard.git.GitFailedException;
import dev.waybill.guard.git.GitName;
import dev.waybill.guard.place.Worktree;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every file of a worktree itself: no ignore rule, index flag, monitor or nested repository hides anything from
 * it. Whether a file was touched is told by its change time, which no program can set back.
 */
final class WorktreeWalk implements FileVisitor<Path> {
    /** A larger worktree can't be looked at while a host waits. */
    private static final int MOST_FILES = 1_000_000;
    /** File systems note times by the clock's tick. */
    private static final long TICK_MS = 1000;

    private static final long NANOS_PER_MS = 1_000_000;

    /** A file that may have changed, or may have been moved with the folder that it is in. */
    record Fresh(GitName name, Path path) {}

    private final Worktree worktree;
    private final long since;
    private final Map<GitName, Long> seen = new HashMap<>();
    private final List<Fresh> fresh = new ArrayList<>();
    private final Set<GitName> freshFolders = new HashSet<>();
    private final Deque<Boolean> folders = new ArrayDeque<>();

    private WorktreeWalk(Worktree worktree, long startedAt) {
        this.worktree = worktree;
        this.since = startedAt - TICK_MS;
    }

    /** Walks through the whole tree. */
    static WorktreeWalk through(Worktree worktree, long startedAt) throws GitFailedException {
        WorktreeWalk walk = new WorktreeWalk(worktree, startedAt);
        try {
            Files.walkFileTree(worktree.root(), walk);
        } catch (IOException unreadable) {
            throw new GitFailedException("the worktree could not be looked through");
        }
        if (walk.seen.size() >= MOST_FILES) {
            throw new GitFailedException("the worktree has over " + MOST_FILES + " files");
        }
        return walk;
    }

    /** All files and folders, and when each changed last, in nanoseconds. */
    Map<GitName, Long> seen() {
        return seen;
    }

    /** Files that may have changed since. */
    List<Fresh> fresh() {
        return fresh;
    }

    /** Whether a missing file's place was touched: the deepest folder on the way to it that is still there. */
    boolean freshAbove(GitName missing) {
        String path = missing.bytes();
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            GitName folder = new GitName(path.substring(0, end));
            if (seen.containsKey(folder)) {
                return freshFolders.contains(folder);
            }
        }
        // The top folder is touched by anything.
        return true;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(worktree.root())) {
            folders.push(false);
            return FileVisitResult.CONTINUE;
        }
        if (ofGit(folder) || anotherWorktree(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        GitName name = name(folder);
        boolean touched = see(name, folder);
        if (touched) {
            freshFolders.add(name);
        }
        // What was moved as a whole keeps its files' times: below a folder that was touched, all are looked at.
        folders.push(touched || Boolean.TRUE.equals(folders.peek()));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (ofGit(file)) {
            return FileVisitResult.CONTINUE;
        }
        GitName name = name(file);
        if (see(name, file) || Boolean.TRUE.equals(folders.peek())) {
            fresh.add(new Fresh(name, file));
        }
        return seen.size() >= MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
        GitName name = name(file);
        // A folder that can't be opened may hold anything, if it was touched at all.
        if (see(name, file)) {
            fresh.add(new Fresh(name, file));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException ended) {
        folders.pop();
        return FileVisitResult.CONTINUE;
    }

    /** Notes a file; whether it was changed or moved since. */
    private boolean see(GitName name, Path path) {
        long changed = changedAt(path);
        seen.put(name, changed);
        return changed / NANOS_PER_MS >= since;
    }

    /** When a file was changed or moved last, in nanoseconds; the end of time where nobody can tell. */
    static long changedAt(Path path) {
        try {
            return Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS) instanceof FileTime changed
                    ? changed.to(TimeUnit.NANOSECONDS)
                    : Long.MAX_VALUE;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return Long.MAX_VALUE;
        }
    }

    /** What git keeps is looked at elsewhere. */
    private boolean ofGit(Path path) {
        if (path.equals(worktree.gitFolder()) || path.equals(worktree.commonFolder())) {
            return true;
        }
        Path last = path.getFileName();
        return last != null && last.toString().equals(".git");
    }

    /** Another worktree of the repository is looked at by a guard of its own. */
    private boolean anotherWorktree(Path folder) {
        return Files.isRegularFile(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS) && worktree.isLinkedFrom(folder);
    }

    private GitName name(Path path) {
        return GitName.of(path.subpath(worktree.root().getNameCount(), path.getNameCount()));
    }
}
