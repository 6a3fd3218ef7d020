package dev.waybill.server.install;

import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** Makes the changes that an installation planned: each file at once or not at all, through links, mode kept. */
final class FileEditor {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    /** Of a new file: a project's is committed and read by others, a user's may come to hold secrets of other servers. */
    private static final Set<PosixFilePermission> SHARED = PosixFilePermissions.fromString("rw-r--r--");

    private FileEditor() {}

    /**
     * Refuses what {@link #write} could not do, before anything is written anywhere.
     *
     * @throws RefusedException {@code PRECONDITION_FAILED} for a read-only file
     */
    static void requireWritable(Path file) {
        if (Files.exists(file) && !ownerMayWrite(file)) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION_FAILED,
                    file + " is read-only: make it writable first; nothing was written");
        }
    }

    /**
     * Replaces, creates or deletes a file.
     *
     * @param shared whether others may read it when it is new
     * @throws RefusedException {@code UNAVAILABLE} when somebody else changed it since it was planned,
     *     {@code PRECONDITION_FAILED} when its folder takes no files
     */
    static void write(FileEdit edit, boolean shared) {
        if (!HostFile.read(edit.file()).equals(edit.before())) {
            throw new RefusedException(
                    RefusalCode.UNAVAILABLE, edit.file() + " was changed by another program meanwhile: run this again");
        }
        try {
            if (edit.after().isPresent()) {
                replace(edit.file(), edit.after().get(), shared);
            } else {
                Files.delete(edit.file());
            }
        } catch (AccessDeniedException denied) {
            throw new RefusedException(RefusalCode.PRECONDITION_FAILED, "no permission to write " + denied.getFile());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + edit.file(), failed);
        }
    }

    private static void replace(Path file, String text, boolean shared) throws IOException {
        boolean fresh = !Files.exists(file);
        Path target = fresh ? file.toAbsolutePath() : file.toRealPath();
        Path folder = target.getParent();
        Files.createDirectories(folder);
        // Temporary files begin as 0600: the text is never readable by more than the file will be.
        Path temporary = Files.createTempFile(folder, "." + target.getFileName() + ".", ".tmp");
        try {
            Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
            if (POSIX && (!fresh || shared)) {
                Files.setPosixFilePermissions(temporary, fresh ? SHARED : Files.getPosixFilePermissions(target));
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Removes folders that were made for a file, from the innermost outwards, up to the first that is in use. */
    static void removeFolders(List<String> folders) {
        for (String folder : folders) {
            try {
                Files.delete(Path.of(folder));
            } catch (DirectoryNotEmptyException | NoSuchFileException inUseOrGone) {
                return;
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot remove " + folder, failed);
            }
        }
    }

    private static boolean ownerMayWrite(Path file) {
        try {
            // Asked of the mode and not of the system: root may write anything, and the mode is what the user meant.
            return Files.isWritable(file)
                    && (!POSIX || Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot look at " + file, failed);
        }
    }

    /** The file that a path leads to, links resolved as far as it exists: the same before it is made and after. */
    static Path resolved(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null || Files.exists(absolute)) {
            try {
                return absolute.toRealPath();
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot look at " + file, failed);
            }
        }
        return resolved(parent).resolve(absolute.getFileName());
    }
}
