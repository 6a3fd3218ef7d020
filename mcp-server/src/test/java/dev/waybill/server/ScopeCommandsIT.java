package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.Shell.Told;
import dev.waybill.server.git.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code waybill scope}. */
@NullMarked
final class ScopeCommandsIT {
    private final Shell shell;

    ScopeCommandsIT(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @Test
    void aScopeIsSetShownAndHeldAgainstPaths() throws IOException {
        Path file = Files.writeString(
                shell.folder.resolve("scope.yaml"), "editable: ['src/**']\nread_only:\nexcluded:\n  - secrets/**\n");
        shell.done("workspaces", "create", "acme");
        shell.done("projects", "connect", "web");
        JsonNode set = shell.done("scope", "set", "web", "--file", file.toString(), "--json")
                .json();
        JsonNode shown = shell.done("scope", "show", "web", "--json").json();
        assertEquals(set, shown);
        assertEquals("src/**", shown.path("editable").get(0).asString());

        assertEquals(0, shell.run("scope", "check", "web", "src/a.js").exitCode());
        Told told = shell.run("scope", "check", "web", "src/a.js", "secrets/k", "../x", "--json");
        assertEquals(1, told.exitCode());
        assertEquals("excluded", told.json().get(1).path("access").asString());
        assertEquals("invalid", told.json().get(2).path("access").asString());
    }

    @Test
    @Promise("B7")
    void aBranchIsHeldAgainstTheManifestOfItsProject() throws IOException {
        shell.done("workspaces", "create", "acme");
        shell.done("projects", "connect", "web");
        Path file =
                Files.writeString(shell.folder.resolve("scope.yaml"), "editable: ['src/**']\nexcluded: [secrets/**]\n");
        shell.done("scope", "set", "web", "--file", file.toString());
        Repository repository = Repository.in(shell.folder.resolve("repository"));
        repository.git("checkout", "--quiet", "-b", "feature");
        repository.write("src/a.ts", "x").commit();
        String[] reconcile = {
            "scope",
            "reconcile",
            "--base",
            "main",
            "--repository",
            repository.folder().toString(),
            "--json"
        };
        assertEquals("[]\n", shell.done(reconcile).out());

        repository.write("secrets/\u00e9.key", "x").write("docs/a\nb", "x").commit();
        Told told = shell.run(reconcile);
        assertEquals(1, told.exitCode());
        assertEquals(2, told.json().size(), told.out());
        assertEquals("invalid", told.json().get(0).path("access").asString());
        assertEquals("secrets/\u00e9.key", told.json().get(1).path("path").asString());
        assertEquals("excluded: secrets/**", told.json().get(1).path("rule").asString());

        shell.done("projects", "connect", "other");
        Told unclear = shell.run(reconcile);
        assertEquals(1, unclear.exitCode());
        assertTrue(unclear.err().contains("--project"), unclear.err());
        assertEquals(2, shell.run("scope", "reconcile").exitCode());
    }
}
