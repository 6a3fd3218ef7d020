package dev.waybill.guard.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateFileTest {
    private static final int TIMES = 1_000;

    @TempDir
    private Path folder;

    @Test
    void aProgramCanBeStartedWhileItIsWrittenAnew() throws Exception {
        Path program = folder.resolve("program");
        StateFile.writeProgram(program, "#!/bin/sh\n");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(program)));
        try (ExecutorService installation = Executors.newSingleThreadExecutor()) {
            Future<Integer> written = installation.submit(() -> {
                for (int i = 0; i < TIMES; i++) {
                    StateFile.writeProgram(program, "#!/bin/sh\n");
                }
                return TIMES;
            });
            while (!written.isDone()) {
                assertTrue(Files.isExecutable(program));
            }
            assertEquals(TIMES, written.get());
        }
    }
}
