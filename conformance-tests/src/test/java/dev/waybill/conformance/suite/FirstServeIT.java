package dev.waybill.conformance.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.Sockets;
import dev.waybill.conformance.fixture.Sockets.Socket;
import dev.waybill.conformance.fixture.Waybill;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The first start on an empty data folder, as a service manager does it: stdout ends in a journal. */
final class FirstServeIT {
    private static final String KEY_PREFIX = "wbk_";

    @Test
    @Promise("R1")
    void whereStdoutIsNoTerminalTheFirstKeyIsInAPrivateFileOnlyAndGoneAfterItsFirstUse()
            throws InterruptedException, IOException {
        Waybill waybill = Waybill.fresh("first-serve");
        try (Server server = waybill.serve()) {
            assertFalse(server.process().output().contains(KEY_PREFIX), "a key is on stdout");
            assertEquals(
                    List.of(server.mcp().toString()),
                    addresses(server.process().output()),
                    "only the address that agents call is on stdout, and no link");
            assertFalse(server.process().errors().contains(KEY_PREFIX), "a key is on stderr");

            Path file = onlyFileWithAKey(waybill.home());
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            String key = keyIn(Files.readString(file));

            try (HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, key)) {
                assertEquals(200, agent.request("tools/list", "{}").status());
            }
            assertTrue(filesWithAKey(waybill.home()).isEmpty(), "the first key's file outlives its first use");
        }
    }

    @Test
    @Promise("K5")
    void everyFileIsPrivateAndOnlyTheLoopbackIsListenedTo() throws InterruptedException, IOException {
        Waybill waybill = Waybill.fresh("private");
        try (Server server = waybill.serve();
                Stream<Path> all = Files.walk(waybill.data())) {
            for (Path path : all.toList()) {
                String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
                assertEquals(
                        expected,
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
                        () -> path.toString());
            }
            List<Socket> sockets = Sockets.of(server.process().pid());
            assertTrue(sockets.stream().anyMatch(Socket::listens), sockets::toString);
            assertTrue(sockets.stream().allMatch(Socket::loopback), sockets::toString);
        }
    }

    /** Every web address in a text. */
    private static List<String> addresses(String text) {
        return Arrays.stream(text.split("[\\s\"]+", -1))
                .filter(word -> word.contains("://"))
                .toList();
    }

    private static Path onlyFileWithAKey(Path folder) throws IOException {
        List<Path> files = filesWithAKey(folder);
        assertEquals(1, files.size(), files::toString);
        return files.getFirst();
    }

    private static List<Path> filesWithAKey(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !keyIn(latin1(file)).isEmpty())
                    .toList();
        }
    }

    private static String latin1(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first word that begins like a key and is as long as one; empty where there is none. */
    private static String keyIn(String text) {
        int length = KEY_PREFIX.length() + 49;
        for (int at = text.indexOf(KEY_PREFIX); at >= 0; at = text.indexOf(KEY_PREFIX, at + 1)) {
            if (at + length <= text.length()
                    && text.substring(at + KEY_PREFIX.length(), at + length)
                            .chars()
                            .allMatch(Character::isLetterOrDigit)) {
                return text.substring(at, at + length);
            }
        }
        return "";
    }
}
