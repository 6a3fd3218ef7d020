package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.Shell.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code waybill audit}. */
@NullMarked
final class AuditCommandsIT {
    private final Shell shell;

    AuditCommandsIT(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @Test
    void theAuditLogIsListedVerifiedAndVouchedFor() throws IOException {
        shell.done("workspaces", "create", "acme");
        shell.done("projects", "connect", "web");
        assertEquals(
                "project_connected",
                shell.done("audit", "list", "--json")
                        .json()
                        .get(0)
                        .path("action")
                        .asString());
        assertTrue(shell.done("audit", "verify", "--json")
                .json()
                .get(1)
                .path("valid")
                .asBoolean());
        Path head = Files.writeString(
                shell.folder.resolve("head"), shell.done("audit", "head").out());
        shell.done("audit", "verify", "--head", head.toString());
    }

    @Test
    void theControlLogHasAHeadOfItsOwn() throws IOException {
        shell.done("workspaces", "create", "acme");
        Path head = Files.writeString(
                shell.folder.resolve("head"),
                shell.done("audit", "head", "--control").out());
        shell.done("workspaces", "create", "other");

        Told told = shell.done("audit", "verify", "--control", "--head", head.toString(), "--json");
        assertEquals(1, told.json().size());
        assertEquals("control", told.json().get(0).path("database").asString());
        Told mixedUp = shell.run("audit", "verify", "--workspace", "acme", "--head", head.toString());
        assertEquals(1, mixedUp.exitCode());
        assertTrue(mixedUp.err().contains("--control"), mixedUp.err());
    }
}
