package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.Shell.Told;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code waybill keys}. */
@NullMarked
final class KeyCommandsIT {
    private final Shell shell;

    KeyCommandsIT(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @Test
    @Promise({"R1", "R13"})
    void aKeyIsShownOnceAndListedWithoutItsText() {
        shell.done("workspaces", "create", "acme", "--owner", "ann");
        JsonNode made = shell.done("keys", "create", "--name", "laptop", "--expires", "90d", "--json")
                .json();

        assertEquals(List.of("id", "name", "workspace", "key", "sha256"), new ArrayList<>(made.propertyNames()));
        assertEquals("acme", made.path("workspace").asString());
        assertTrue(made.path("key").asString().startsWith("wbk_"));
        Told listed = shell.done("keys", "list", "--json");
        assertFalse(listed.out().contains(made.path("key").asString()));
        assertEquals("valid", listed.json().get(0).path("state").asString());
        assertEquals("ann", listed.json().get(0).path("owner").asString());
    }

    @Test
    void aRotationMayOverlapForAWhile() {
        shell.done("workspaces", "create", "acme");
        String id = shell.done("keys", "create", "--name", "n", "--json")
                .json()
                .path("id")
                .asString();
        JsonNode rotated =
                shell.done("keys", "rotate", id, "--overlap", "24h", "--json").json();
        assertEquals(List.of("id", "name", "workspace", "key", "sha256"), new ArrayList<>(rotated.propertyNames()));
        JsonNode listed = shell.done("keys", "list", "--json").json().get(0);
        assertFalse(listed.path("earlier_text_until").isNull(), listed.toString());
        assertTrue(listed.path("used_at").isNull(), listed.toString());
        assertEquals(1, shell.run("keys", "rotate", id, "--overlap", "8d").exitCode());
        assertEquals(2, shell.run("keys", "rotate", id, "--overlap", "-1h").exitCode());
    }

    @Test
    void aKeyIsRotatedAndRevoked() {
        shell.done("workspaces", "create", "acme");
        JsonNode made = shell.done("keys", "create", "--name", "n", "--json").json();
        JsonNode rotated = shell.done("keys", "rotate", made.path("id").asString(), "--json")
                .json();
        assertEquals(made.path("id").asString(), rotated.path("id").asString());
        assertFalse(made.path("key").asString().equals(rotated.path("key").asString()));

        JsonNode revoked = shell.done("keys", "revoke", made.path("id").asString(), "--json")
                .json();
        assertEquals("revoked", revoked.path("state").asString());
        assertEquals(1, shell.run("keys", "rotate", made.path("id").asString()).exitCode());
    }
}
