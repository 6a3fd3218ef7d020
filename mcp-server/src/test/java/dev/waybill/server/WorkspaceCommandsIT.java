package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.Shell.Told;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code waybill workspaces}, and how other commands find the workspace that is meant. */
@NullMarked
final class WorkspaceCommandsIT {
    private final Shell shell;

    WorkspaceCommandsIT(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @Test
    void aWorkspaceIsDeletedByItsNameSaidTwice() {
        shell.done("workspaces", "create", "one");
        shell.done("workspaces", "create", "two");
        shell.done("keys", "create", "--name", "n", "--workspace", "two");

        assertEquals(2, shell.run("workspaces", "delete", "--workspace", "two").exitCode());
        assertEquals(
                2,
                shell.run("workspaces", "delete", "--workspace", "two", "--confirm", "one")
                        .exitCode());
        shell.done("workspaces", "delete", "--workspace", "two", "--confirm", "two");

        assertEquals(1, shell.done("workspaces", "list", "--json").json().size());
        assertEquals(1, shell.run("keys", "list", "--workspace", "two").exitCode());
        shell.done("audit", "verify");
        shell.done("workspaces", "create", "two");
    }

    @Test
    void severalWorkspacesAndNoneNamedIsRefusedWithTheirNames() {
        shell.done("workspaces", "create", "one");
        shell.done("workspaces", "create", "two");

        Told told = shell.run("keys", "list");
        assertEquals(1, told.exitCode());
        assertEquals("", told.out());
        assertTrue(told.err().contains("--workspace (one, two)"), told.err());
        shell.done("keys", "list", "--workspace", "two");
        assertEquals(1, shell.run("keys", "list", "--workspace", "three").exitCode());
    }

    @Test
    void anEmptyFolderIsToldWhatToDo() {
        Told told = shell.run("keys", "list");
        assertEquals(1, told.exitCode());
        assertTrue(told.err().contains("waybill serve"), told.err());
    }

    @Test
    void aPolicyThatLoosensNeedsASignedInOwner() {
        shell.done("workspaces", "create", "acme", "--owner", "ann");
        assertEquals(
                1, shell.run("workspaces", "policy", "--self-approval", "on").exitCode());

        String token = shell.done("members", "token", "ann", "--json")
                .json()
                .path("token")
                .asString();
        shell.signIn(token);
        JsonNode policy = shell.done("workspaces", "policy", "--self-approval", "on", "--json")
                .json();
        assertTrue(policy.path("self_approval").asBoolean());
        assertTrue(shell.done("workspaces", "policy", "--json")
                .json()
                .path("self_approval")
                .asBoolean());
    }
}
