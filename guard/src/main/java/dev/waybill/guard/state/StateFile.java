package dev.waybill.guard.state;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Small files that only their owner may read (0600, folders 0700), put in place at one stroke. */
public final class StateFile {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final Set<PosixFilePermission> OWNER_FILE =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OWNER_ALL =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private StateFile() {}

    /** The text of a file; empty where there is none, or one larger than {@code mostBytes}. */
    public static Optional<String> read(Path file, int mostBytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            return bytes.length > mostBytes ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (NoSuchFileException | FileNotFoundException none) {
            return Optional.empty();
        }
    }

    /** Writes a file whole: a reader sees the old one or the new one. Makes its folder. */
    public static void write(Path file, String text) throws IOException {
        write(file, text, OWNER_FILE);
    }

    /** Writes a program whole, one that its owner can start from the first moment (0700). */
    public static void writeProgram(Path file, String text) throws IOException {
        write(file, text, OWNER_ALL);
    }

    private static void write(Path file, String text, Set<PosixFilePermission> permissions) throws IOException {
        Path folder = folderOf(file);
        makeFolder(folder);
        // Nanoseconds tell two writers of one process apart, the process's hash two processes.
        Path beside = folder.resolve(
                "." + nameOf(file) + "." + Long.toHexString(System.nanoTime()) + Integer.toHexString(SEED) + ".tmp");
        try {
            create(beside, text);
            if (POSIX && !permissions.equals(OWNER_FILE)) {
                Files.setPosixFilePermissions(beside, permissions);
            }
            move(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Writes a file that must not be there yet.
     *
     * @throws java.nio.file.FileAlreadyExistsException when it is
     */
    public static void create(Path file, String text) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), fileRights())) {
            writeAll(channel, text);
        }
    }

    /** Adds to a file's end; makes it where it is missing, and its folder. */
    public static void append(Path file, String text) throws IOException {
        makeFolder(folderOf(file));
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), fileRights())) {
            writeAll(channel, text);
        }
    }

    /** Makes a folder, and those above it that are missing. */
    public static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, folderRights());
        }
    }

    private static final int SEED = System.identityHashCode(new Object());

    private static void writeAll(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unusual) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("a state file lies in a folder");
        }
        return folder;
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static FileAttribute<?>[] fileRights() {
        return rights(OWNER_FILE);
    }

    private static FileAttribute<?>[] folderRights() {
        return rights(OWNER_ALL);
    }

    private static FileAttribute<?>[] rights(Set<PosixFilePermission> permissions) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
