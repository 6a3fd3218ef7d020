package dev.waybill.guard.state;

import dev.waybill.guard.json.BrokenInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is kept of one worktree. A file that can't be read or is damaged counts as missing: the guard then asks a
 * server, and refuses writes until it has an answer.
 */
public final class WorktreeState {
    private static final String CONNECTION = "connection.json";
    private static final String MANIFEST = "manifest.json";
    private static final String SESSION = "session.json";

    private final Path folder;

    public WorktreeState(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** The worktree's name on the wire: 16 hex digits. */
    public String name() {
        Path name = folder.getFileName();
        return name == null ? "" : name.toString();
    }

    /** A file of the guard's own beside those with a format. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Where reports wait. */
    public Path spool() {
        return folder.resolve("spool");
    }

    /** Whether an admin connected this worktree. */
    public boolean connected() {
        return Files.isRegularFile(folder.resolve(CONNECTION));
    }

    public Optional<Connection> connection() {
        try {
            Optional<String> json = StateFile.read(folder.resolve(CONNECTION), Connection.MOST_BYTES);
            return json.isEmpty() ? Optional.empty() : Optional.of(Connection.parse(json.get()));
        } catch (BrokenInputException | IOException damaged) {
            return Optional.empty();
        }
    }

    public void keep(Connection connection) throws IOException {
        StateFile.write(folder.resolve(CONNECTION), connection.toJson());
    }

    public Optional<CachedManifest> manifest() {
        try {
            Optional<String> json = StateFile.read(folder.resolve(MANIFEST), CachedManifest.MOST_BYTES);
            return json.isEmpty() ? Optional.empty() : Optional.of(CachedManifest.parse(json.get()));
        } catch (BrokenInputException | IOException damaged) {
            return Optional.empty();
        }
    }

    public void keep(CachedManifest manifest) throws IOException {
        StateFile.write(folder.resolve(MANIFEST), manifest.toJson());
    }

    public Session session() {
        try {
            Optional<String> json = StateFile.read(folder.resolve(SESSION), Session.MOST_BYTES);
            return json.isEmpty() ? Session.NONE : Session.parse(json.get());
        } catch (BrokenInputException | IOException damaged) {
            return Session.NONE;
        }
    }

    public void keep(Session session) throws IOException {
        StateFile.write(folder.resolve(SESSION), session.toJson());
    }
}
