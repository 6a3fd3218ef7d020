package dev.waybill.conformance.host;

import dev.waybill.conformance.fixture.ChildProcess;
import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.InstalledLauncher;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A developer's machine with the real Claude Code, a repository, the program {@code waybill}, and a server that all of it
 * reaches through a relay which keeps what is said. The guard is there once a proof has installed it.
 */
final class GuardedMachine implements AutoCloseable {
    private static final Duration COMMAND = Duration.ofSeconds(60);

    private final Scene scene;
    private final Server server;
    private final HttpRelay relay;
    private final ClaudeCode.Desk desk;
    private final Path project;
    private final Path launcher;

    private GuardedMachine(Scene scene, Server server, HttpRelay relay, ClaudeCode.Desk desk) throws IOException {
        this.scene = scene;
        this.server = server;
        this.relay = relay;
        this.desk = desk;
        this.project = desk.project().toRealPath();
        this.launcher = InstalledLauncher.in(scene.waybill().home().resolve("bin"));
    }

    /** A machine whose repository has {@code docs/guide.md}, {@code secrets/key} and {@code src/App.java} on its main branch. */
    static GuardedMachine fresh(String purpose) throws Exception {
        Scene scene = Scene.set(purpose);
        Server server = scene.serve();
        HttpRelay relay = HttpRelay.start(server.mcp());
        GuardedMachine machine =
                new GuardedMachine(scene, server, relay, ClaudeCode.installed().desk());
        machine.git("init", "-q", "-b", "main", ".").orThrow();
        machine.write("docs/guide.md", "guide\n");
        machine.write("secrets/key", "key\n");
        machine.write("src/App.java", "class App {}\n");
        machine.git("add", "-A").orThrow();
        machine.git("commit", "-q", "-m", "first").orThrow();
        return machine;
    }

    @Override
    public void close() {
        relay.close();
        server.close();
    }

    Scene scene() {
        return scene;
    }

    Server server() {
        return server;
    }

    HttpRelay relay() {
        return relay;
    }

    ClaudeCode.Desk desk() {
        return desk;
    }

    /** The repository, by its real path. */
    Path project() {
        return project;
    }

    /** The program {@code waybill}. */
    Path launcher() {
        return launcher;
    }

    /** Installs the guard for a host, and fetches the manifest: a busy machine may be too slow for a hook to do so. */
    void install(String host) throws Exception {
        waybill("install", host, "--url", relay.address().toString()).orThrow();
        exchange();
    }

    /** Runs {@code waybill} in the repository, as its developer. */
    Outcome waybill(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return run(project, Map.of(), command);
    }

    /** Runs git in the repository. */
    Outcome git(String... arguments) throws InterruptedException {
        return gitIn(project, arguments);
    }

    /** Runs git in a folder, with none of this machine's own settings. */
    Outcome gitIn(Path folder, String... arguments) throws InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=dev", "-c", "user.email=dev@example.org"));
        command.addAll(List.of(arguments));
        return run(folder, Map.of(), command);
    }

    /** A program in a folder, with the developer's environment and some more. */
    Outcome run(Path folder, Map<String, String> more, List<String> command) throws InterruptedException {
        return start(folder, more, command).await(COMMAND);
    }

    /** The same, while it runs. */
    ChildProcess start(Path folder, Map<String, String> more, List<String> command) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "HOME",
                desk.home().toString(),
                "WAYBILL_KEY",
                scene.key(),
                "WAYBILL_DATA",
                scene.waybill().data().toString()));
        environment.putAll(more);
        return ChildProcess.start(folder, environment, command);
    }

    void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The guard's folder of state, of the one working tree that has one. */
    Path state() throws IOException {
        try (Stream<Path> folders = Files.list(desk.home().resolve(".waybill/guard"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("connection.json")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Sends what still waits in the spool: the guard does so by itself, when it is next asked something. */
    void exchange() throws Exception {
        waybill("guard", "exchange", "--state", state().toString(), "--host", "claude-code", "--branch", "main")
                .orThrow();
    }

    /** What the guard's door answers to a credential: a status of HTTP. */
    int sync(String credential) throws Exception {
        String body = "{\"host\":\"git\",\"project\":\"" + Scene.PROJECT
                + "\",\"branch\":\"main\",\"worktree\":\"0123456789abcdef\"}";
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(server.mcp().resolve("/guard/v1/sync"))
                                    .header("Authorization", "Bearer " + credential)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** The audit log, the newest first. */
    JsonNode log() throws InterruptedException {
        return scene.waybill().json("audit", "list", "--limit", "200", "--workspace", Scene.WORKSPACE);
    }

    /** What a log says of an action on a path. */
    static JsonNode entry(JsonNode log, String action, String path) {
        return log.valueStream()
                .filter(entry -> entry.path("action").asString().equals(action)
                        && entry.path("path").asString().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(action + " of " + path + " is not in " + log));
    }
}
