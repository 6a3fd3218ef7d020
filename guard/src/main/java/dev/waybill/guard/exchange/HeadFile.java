package dev.waybill.guard.exchange;

import dev.waybill.guard.state.StateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads which branch is checked out, without asking git: a session's start waits for it. */
final class HeadFile {
    private static final String REF = "ref: refs/heads/";
    private static final int MOST_BYTES = 1024;

    private HeadFile() {}

    /** The branch; {@code HEAD} where none is checked out, empty where it can't be told. */
    static String branch(Path gitFolder) {
        try {
            Optional<String> head = StateFile.read(gitFolder.resolve("HEAD"), MOST_BYTES);
            if (head.isEmpty()) {
                return "";
            }
            String text = head.get().strip();
            return text.startsWith(REF) ? text.substring(REF.length()) : "HEAD";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
