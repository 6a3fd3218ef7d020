package dev.waybill.server.cli.server;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.usecase.ManageKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The file that holds the first key where no person reads stdout: journals and container logs keep what is printed.
 * It is 0600 in the data folder, and goes when its key is first used.
 */
public final class FirstKeyFile {
    private static final String ID_LINE = "# key: ";
    private static final int MAX_LINES = 32;

    private final Path path;
    private final AtomicReference<Optional<KeyId>> waiting = new AtomicReference<>(Optional.empty());

    /** The file of this data folder; it need not exist. */
    public FirstKeyFile(Path dataFolder) {
        this.path = dataFolder.resolve("first-key");
    }

    Path path() {
        return path;
    }

    /** Remembers which key an earlier start wrote and nobody has used since. */
    void look() {
        if (Files.exists(path)) {
            try (var lines = Files.lines(path)) {
                waiting.set(lines.limit(MAX_LINES)
                        .filter(line -> line.startsWith(ID_LINE))
                        .findFirst()
                        .flatMap(line -> KeyId.parse(line.substring(ID_LINE.length()))));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + path, unreadable);
            }
        }
    }

    /** Writes the key, and the link where there is a console. */
    void write(ManageKeys.NewKey key, URI mcp, Optional<URI> link) {
        StringBuilder text = new StringBuilder()
                .append("# Waybill's first plugin key, for ")
                .append(mcp)
                .append(". This file goes when the key is first used.\n")
                .append(ID_LINE)
                .append(key.key().id().text())
                .append('\n')
                .append("WAYBILL_KEY=")
                .append(key.text().reveal())
                .append('\n');
        link.ifPresent(page -> text.append("# sign in, once: ").append(page).append('\n'));
        try {
            Path made = path.resolveSibling(path.getFileName() + ".new");
            Files.deleteIfExists(made);
            // Made 0600 in one step, never through a link that was there before, and under its name only once whole.
            Files.createFile(made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(made, List.of(text.toString().stripTrailing()), StandardOpenOption.WRITE);
            Files.move(made, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + path, unwritable);
        }
        waiting.set(Optional.of(key.key().id()));
    }

    /** Told of every key that was let in; deletes the file when it is its key. Cheap when nothing waits. */
    public void used(KeyId key) {
        Optional<KeyId> expected = waiting.get();
        if (expected.isPresent() && expected.get().equals(key) && waiting.compareAndSet(expected, Optional.empty())) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException undeletable) {
                throw new UncheckedIOException("cannot delete " + path, undeletable);
            }
        }
    }
}
