package dev.waybill.storage;

import dev.waybill.storage.sqlite.PrivateFiles;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * Random bytes that all processes on a data folder share: a 0600 file beside the databases. Whoever moves it away ends
 * what was sealed with it, and a new one is made.
 */
final class SharedSecret {
    private static final int BYTES = 32;

    private SharedSecret() {}

    /** Reads the secret; makes one where there is none yet. */
    static byte[] in(Path file, RandomGenerator random) {
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[BYTES];
                random.nextBytes(fresh);
                PrivateFiles.once(file, fresh);
            }
            PrivateFiles.file(file);
            byte[] secret = Files.readAllBytes(file);
            if (secret.length != BYTES) {
                throw new RefusedException(
                        RefusalCode.PRECONDITION_FAILED, file + " is damaged: move it away, and a new one is made");
            }
            return secret;
        } catch (IOException failed) {
            throw new UncheckedIOException("can't read or make " + file, failed);
        }
    }
}
