package dev.waybill.guard.turn;

import dev.waybill.guard.exchange.Exchange;
import dev.waybill.guard.hook.HookCall;
import dev.waybill.guard.place.RealPath;
import dev.waybill.guard.place.UnresolvablePathException;
import dev.waybill.guard.place.Worktree;
import dev.waybill.guard.place.WorktreeFinder;
import dev.waybill.guard.state.CachedManifest;
import dev.waybill.guard.state.GuardHome;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What every moment needs: where things are, what time it is, and who talks to the server.
 *
 * @param ownFolders real paths of what the guard consists of
 * @param git git's absolute path as an installation fixed it; empty to look where systems have it
 * @param now epoch milliseconds at the start of the process
 */
public record Guard(GuardHome home, List<Path> ownFolders, Exchange exchange, String git, long now) {
    /** Two exchanges that nobody waits for lie at least so far apart. */
    static final long APART_MS = 30_000;
    /** An agent that uses its tools is heard at least so often. */
    static final long ALIVE_MS = 60_000;

    public Guard {
        ownFolders = List.copyOf(ownFolders);
    }

    /** The worktree that a host works in. */
    Optional<Worktree> worktree(HookCall call) {
        try {
            Path folder = folder(call);
            return folder.isAbsolute() ? find(folder) : Optional.empty();
        } catch (UnresolvablePathException | InvalidPathException nowhere) {
            return Optional.empty();
        }
    }

    /** The worktree around a path that a tool was given. */
    Optional<Worktree> worktree(Path absolute) {
        try {
            return find(absolute);
        } catch (UnresolvablePathException nowhere) {
            return Optional.empty();
        }
    }

    private Optional<Worktree> find(Path absolute) throws UnresolvablePathException {
        return new WorktreeFinder(home).find(RealPath.of(absolute));
    }

    /** The host's folder as it gave it; relative where it gave none. */
    static Path folder(HookCall call) {
        return Path.of(call.folder());
    }

    /**
     * A manifest that may decide, from the cache. In a worktree that was just added it is that of the repository's connected
     * one, until a server was asked for it.
     */
    Optional<CachedManifest> usable(Worktree worktree) {
        Optional<CachedManifest> manifest = worktree.state().manifest();
        if (manifest.isEmpty() && !worktree.state().connected()) {
            manifest = home.worktree(worktree.connectedRoot()).manifest();
        }
        return manifest.isPresent() && manifest.get().usableAt(now) ? manifest : Optional.empty();
    }
}
