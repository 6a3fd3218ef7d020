package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.Shell.Told;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look after a machine and its installation, and the demo. */
@NullMarked
final class MachineCommandsIT {
    private final Shell shell;

    MachineCommandsIT(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @Test
    void theCatalogueIsTheServedArrayByteForByte() {
        assertTrue(shell.done("catalog", "--json").out().startsWith("[{\"name\":\"run_start\""));
        assertEquals(64, shell.done("catalog", "--digest").out().strip().length());
        assertTrue(
                shell.done("catalog", "--tokens", "--json").json().path("total").asInt() <= 1600);
        assertTrue(shell.done("catalog", "--capacity", "--json")
                        .json()
                        .path("argument_bytes_a_call")
                        .asInt()
                <= 16384);
    }

    @Test
    void theDoctorFindsAFolderThatOthersMayRead() throws IOException {
        shell.done("workspaces", "create", "acme");
        assertEquals(0, shell.run("doctor").exitCode());
        Files.setPosixFilePermissions(shell.data.resolve("control.db"), PosixFilePermissions.fromString("rw-r--r--"));

        Told told = shell.run("doctor");
        assertEquals(1, told.exitCode());
        assertTrue(told.out().contains("chmod"), told.out());
    }

    @Test
    void theDoctorTellsAnotherProgramOnThePort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Told told = shell.done("doctor", "--set", "port=" + other.getLocalPort());
            assertTrue(told.out().contains("no Waybill server answers there"), told.out());
        }
    }

    @Test
    void installShowsADiffWritesOnceAndTakesItselfOut() {
        Told dry = shell.done("install", "claude-code", "--dry-run");
        assertTrue(dry.out().startsWith("--- /dev/null"), dry.out());
        assertFalse(Files.exists(shell.folder.resolve(".mcp.json")));

        assertTrue(shell.done("install", "claude-code").out().startsWith("created "));
        Told again = shell.done("install", "claude-code");
        assertEquals("", again.out());
        assertTrue(again.err().contains("nothing to do"), again.err());
        assertTrue(shell.done("install", "claude-code", "--uninstall").out().startsWith("removed "));
        assertFalse(Files.exists(shell.folder.resolve(".mcp.json")));
    }

    @Test
    void theDemoTellsAWholeRunAndLeavesNothing() {
        Told told = shell.done("demo", "--json");

        assertEquals(11, told.out().lines().count(), told.out());
        assertTrue(told.out().contains("Approved, for exactly what was shown."), told.out());
        assertFalse(Files.exists(shell.data));
    }
}
