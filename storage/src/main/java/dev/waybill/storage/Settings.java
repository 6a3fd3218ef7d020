package dev.waybill.storage;

import java.time.Duration;

/**
 * What an operator may tune.
 *
 * @param patience             how long a call waits for its turn to write or read before it is refused, undone
 * @param openWorkspaces       files open at once; each costs about 5 handles and 400 KB
 * @param readersPerWorkspace  read-only connections to one file
 * @param poll                 how often the watcher asks whether another process has written
 */
public record Settings(Duration patience, int openWorkspaces, int readersPerWorkspace, Duration poll) {
    public static final Settings DEFAULT = new Settings(Duration.ofSeconds(10), 128, 4, Duration.ofMillis(25));

    public Settings {
        if (patience.isNegative() || patience.isZero() || poll.isNegative() || poll.isZero()) {
            throw new IllegalArgumentException("patience and poll are longer than nothing");
        }
        if (openWorkspaces < 1 || readersPerWorkspace < 1) {
            throw new IllegalArgumentException("at least one workspace and one reader");
        }
    }
}
