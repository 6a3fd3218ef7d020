package dev.waybill.guard.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryTest {
    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 20;

    @TempDir
    private Path folder;

    @Test
    void whoeverInstallsAtOnceFindsEveryJarWhole() throws Exception {
        byte[] content = new byte[1 << 20];
        new Random(1).nextBytes(content);
        Path jar = Files.write(folder.resolve("guard.jar"), content);
        for (int round = 0; round < ROUNDS; round++) {
            Path library = folder.resolve("library-" + round);
            CyclicBarrier start = new CyclicBarrier(AT_ONCE);
            try (ExecutorService installations = Executors.newFixedThreadPool(AT_ONCE)) {
                List<Future<byte[]>> found = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    found.add(installations.submit(() -> {
                        start.await();
                        return Files.readAllBytes(
                                Library.copy(List.of(jar), library).getFirst());
                    }));
                }
                for (Future<byte[]> copy : found) {
                    assertArrayEquals(content, copy.get());
                }
            }
            try (Stream<Path> files = Files.list(library)) {
                assertEquals(List.of(library.resolve("guard.jar")), files.toList(), "nothing is left over");
            }
        }
    }

    @Test
    void whatIsThereIsNotReplaced() throws Exception {
        Path there = Files.writeString(folder.resolve("guard.aot"), "the first");
        Library.putOnce(Files.writeString(folder.resolve("made"), "the second"), there);
        assertEquals("the first", Files.readString(there));
    }
}
