package dev.waybill.guard.state;

import java.nio.file.Path;

/** The folder in which the guard keeps what it knows, a folder a worktree. */
public final class GuardHome {
    /** Hex digits of a worktree's name. */
    public static final int WORKTREE_DIGITS = 16;

    private final Path folder;

    public GuardHome(Path folder) {
        this.folder = folder;
    }

    /** Where it is unless {@code waybill install} was told otherwise: {@code .waybill/guard} in the user's home. */
    public static GuardHome in(Path userHome) {
        return new GuardHome(userHome.resolve(".waybill").resolve("guard"));
    }

    public Path folder() {
        return folder;
    }

    /** What is kept of a worktree, by the real path of its root. */
    public WorktreeState worktree(Path root) {
        return new WorktreeState(folder.resolve(worktreeName(root)));
    }

    /** How a worktree is called where its path must not be told: 16 hex digits of its SHA-256. */
    public static String worktreeName(Path root) {
        return shortDigest(root.toString());
    }

    /** The first 16 hex digits of a text's SHA-256. */
    public static String shortDigest(String text) {
        return QuickDigest.hex(text).substring(0, WORKTREE_DIGITS);
    }
}
