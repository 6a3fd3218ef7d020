package dev.waybill.guard.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a JVM runs before its program where an option in the environment says so: it leaves a mark. */
public final class MarkerAgent {
    private MarkerAgent() {}

    /** @param marker the mark */
    public static void premain(String marker) throws IOException {
        Files.writeString(Path.of(marker), "agent\n");
    }
}
