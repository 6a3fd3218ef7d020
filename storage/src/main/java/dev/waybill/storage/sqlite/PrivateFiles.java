package dev.waybill.storage.sqlite;

import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * Files and folders that only their owner can open: 0600 and 0700 from the first moment, whatever the umask says.
 * What was left wider is narrowed; what can't be is refused. SQLite gives {@code -wal} and {@code -shm} the mode
 * of the database beside them.
 */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Makes the folder and its parents unless they are there; the folder itself ends as 0700. */
    public static void folder(Path folder) {
        try {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try {
                if (POSIX) {
                    Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
                } else {
                    Files.createDirectory(folder);
                }
            } catch (FileAlreadyExistsException there) {
                narrow(folder, FOLDER, there);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("can't make the folder " + folder, failed);
        }
    }

    /**
     * Makes an empty file unless there is one; it ends as 0600. A file that exists is not opened: closing any
     * descriptor of a database would drop the locks that SQLite holds on it.
     */
    public static void file(Path file) {
        try {
            if (POSIX) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException there) {
            narrow(file, FILE, there);
        } catch (IOException failed) {
            throw new UncheckedIOException("can't make the file " + file, failed);
        }
    }

    /**
     * Makes a file with this content unless there is one: it appears whole or not at all, and only once, whichever
     * process comes first.
     *
     * @throws IOException if it can't be written
     */
    public static void once(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        file(draft);
        try {
            Files.write(draft, content, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // Another process was faster: its content is the folder's.
            return;
        } finally {
            Files.delete(draft);
        }
    }

    private static void narrow(Path path, Set<PosixFilePermission> wanted, FileAlreadyExistsException there) {
        boolean folder = wanted.equals(FOLDER);
        if (folder != Files.isDirectory(path) || (!folder && Files.isSymbolicLink(path))) {
            throw refuse(path + " is not a " + (folder ? "folder" : "regular file") + ": move it away", there);
        }
        if (!POSIX) {
            return;
        }
        try {
            // Narrower than asked for is the owner's will (a read-only copy); wider is mended.
            if (!wanted.containsAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS))) {
                Files.setPosixFilePermissions(path, wanted);
            }
        } catch (IOException failed) {
            throw refuse(
                    "others can open " + path + " and its mode can't be changed: run 'chmod "
                            + (folder ? "700 " : "600 ") + path + "' as its owner",
                    failed);
        }
    }

    private static RefusedException refuse(String message, Exception cause) {
        RefusedException refused = new RefusedException(RefusalCode.PRECONDITION_FAILED, message);
        refused.addSuppressed(cause);
        return refused;
    }
}
