package dev.waybill.guard.launch;

import dev.waybill.guard.state.StateFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of an installed guard's jars and their cache. Each file comes to be there whole and once, however many
 * installations there are at the same time: a cache tells the jars that it was made from by their times, so none is ever
 * put in the place of another.
 */
final class Library {
    private Library() {}

    /** Copies jars to it, where they are not there yet; returns them by their places in it. */
    static List<Path> copy(List<Path> jars, Path folder) throws IOException {
        StateFile.makeFolder(folder);
        List<Path> copies = new ArrayList<>();
        for (Path jar : jars) {
            Path copy = folder.resolve(String.valueOf(jar.getFileName()));
            if (Files.notExists(copy)) {
                Path beside = Files.createTempFile(folder, copy.getFileName() + ".", ".tmp");
                try {
                    Files.copy(jar, beside, StandardCopyOption.REPLACE_EXISTING);
                    putOnce(beside, copy);
                } finally {
                    Files.deleteIfExists(beside);
                }
            }
            copies.add(copy);
        }
        return copies;
    }

    /** Gives a finished file its name unless there is one of that name. */
    static void putOnce(Path finished, Path name) throws IOException {
        try {
            Files.createLink(name, finished);
        } catch (FileAlreadyExistsException another) {
            // Another installation was faster, and its file is as good.
            return;
        }
    }
}
