package dev.waybill.server;

import dev.waybill.guard.state.Connection;
import dev.waybill.guard.state.WorktreeState;
import dev.waybill.server.cli.command.Doors;
import dev.waybill.server.cli.command.Store;
import dev.waybill.server.cli.command.Surroundings;
import dev.waybill.server.config.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A workspace with the project {@code web}, its scope, a plugin key, and what its guard reports with. */
final class GuardedProject {
    final Shell shell;
    final String keyId;
    /** The plugin key's text. */
    final String key;

    GuardedProject(Path folder) throws IOException {
        this(folder, InstantSource.system());
    }

    GuardedProject(Path folder, InstantSource clock) throws IOException {
        this.shell = new Shell(folder, clock);
        shell.done("workspaces", "create", "acme", "--owner", "olga");
        shell.done("projects", "connect", "web");
        Path scope = shell.folder.resolve("scope.yaml");
        Files.writeString(scope, "editable:\n  - src/**\nexcluded:\n  - secrets/**\n");
        shell.done("scope", "set", "web", "--file", scope.toString());
        JsonNode made =
                shell.done("keys", "create", "--name", "laptop", "--json").json();
        this.keyId = made.path("id").asString();
        this.key = made.path("key").asString();
    }

    /** A new credential of a guard. */
    String credential() {
        return shell.done("keys", "guard", "create", keyId, "--project", "web", "--json")
                .json()
                .path("credential")
                .asString();
    }

    /** Connects a working tree to the data folder, without a server. */
    void connect(WorktreeState state) throws IOException {
        state.keep(new Connection("web", "", shell.data.toString(), credential(), "main"));
    }

    /** A server on the data folder. */
    record Serving(Doors.Running server, Store store, ByteArrayOutputStream log) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
            store.close();
        }
    }

    Serving serve(InstantSource clock, List<String> settings) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        ServerParts parts = new ServerParts(new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                System.out,
                new PrintStream(log, true, StandardCharsets.UTF_8),
                false,
                shell.environment,
                shell.folder,
                shell.folder,
                clock,
                new SecureRandom()));
        Settings given = Settings.of(shell.environment, settings);
        Store store = parts.openStore(given);
        Doors.Running server = parts.doors().serve(given, store, used -> {});
        server.start();
        return new Serving(server, store, log);
    }
}
