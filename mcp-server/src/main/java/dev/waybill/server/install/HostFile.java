package dev.waybill.server.install;

import dev.waybill.server.text.StrictUtf8;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a host's settings file as text that turns back into the same bytes. */
final class HostFile {
    /** Far above any settings file; Claude Code's own grows to a few megabytes. */
    static final long MAX_BYTES = 32L * 1024 * 1024;

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private HostFile() {}

    /**
     * The whole text, a byte order mark included; empty when there is no such file.
     *
     * @throws RefusedException {@code PRECONDITION_FAILED} for what is no regular file of UTF-8, or is too large
     */
    static Optional<String> read(Path file) {
        if (!Files.exists(file)) {
            if (Files.isSymbolicLink(file)) {
                throw refuse(file + " is a link to a file that does not exist: make the file, or remove the link");
            }
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            throw refuse(file + " is not a file");
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw refuse(file + " is larger than " + MAX_BYTES + " bytes");
            }
            return Optional.of(decode(file, Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private static String decode(Path file, byte[] bytes) {
        return StrictUtf8.read(bytes).orElseThrow(() -> refuse(file + " is not UTF-8: save it as UTF-8 first"));
    }

    private static RefusedException refuse(String what) {
        return new RefusedException(RefusalCode.PRECONDITION_FAILED, what + "; nothing was written");
    }
}
