package dev.waybill.guard.place;

import dev.waybill.guard.state.WorktreeState;
import java.nio.file.Path;

/**
 * A working tree that is under a manifest. All paths are real ones.
 *
 * @param root its top folder
 * @param gitFolder where git keeps what belongs to this worktree alone; the root's {@code .git} where git has none
 * @param commonFolder where git keeps what all worktrees of the repository share
 * @param connectedRoot the worktree that was connected: this one, or the repository's main one
 * @param state what is kept of it
 */
public record Worktree(Path root, Path gitFolder, Path commonFolder, Path connectedRoot, WorktreeState state) {
    /** Whether a folder is the top of another worktree of the same repository, and the repository says so too. */
    public boolean isLinkedFrom(Path folder) {
        return WorktreeFinder.linked(folder, commonFolder);
    }

    /** Whether both are worktrees of one repository. */
    public boolean sameRepository(Worktree other) {
        return commonFolder.equals(other.commonFolder);
    }
}
