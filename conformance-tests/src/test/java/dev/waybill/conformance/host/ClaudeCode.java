package dev.waybill.conformance.host;

import dev.waybill.conformance.fixture.Checkout;
import dev.waybill.conformance.fixture.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The real Claude Code, at one pinned version: hosts change monthly, and a proof that follows them proves
 * something else each time. It is installed below {@code target}, or below {@code -Dwaybill.hosts=DIR} where a
 * clean build should not fetch it again; never globally.
 */
final class ClaudeCode {
    /** Raise it by hand, together with what the new version was seen to do. */
    static final String VERSION = "2.1.330";

    private static final Duration INSTALL = Duration.ofMinutes(4);
    private static final Duration RUN = Duration.ofMinutes(2);

    /** Which protocol the host opens with; unpinned it depends on flags that its vendor turns from afar. */
    enum Era {
        /** 2026-07-28: {@code server/discover}, no sessions. */
        MODERN("auto"),
        /** 2025-11-25: {@code initialize} first. */
        LEGACY("legacy");

        private final String negotiation;

        Era(String negotiation) {
            this.negotiation = negotiation;
        }
    }

    private final Path program;

    private ClaudeCode(Path program) {
        this.program = program;
    }

    /**
     * The installed host.
     *
     * @throws IllegalStateException saying what is missing, when npm is not there or can't fetch it
     */
    static synchronized ClaudeCode installed() throws InterruptedException {
        Path folder = hosts().resolve("claude-code-" + VERSION);
        Path program = folder.resolve("node_modules/.bin/claude");
        if (!Files.isExecutable(program)) {
            install(folder);
        }
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("npm said that it installed Claude Code, and " + program + " is missing");
        }
        return new ClaudeCode(program);
    }

    /** A HOME and a project folder of its own, as a fresh machine has them. */
    Desk desk() {
        return new Desk(Checkout.newFolder("claude"));
    }

    private static Path hosts() {
        String chosen = System.getProperty("waybill.hosts", "");
        return chosen.isEmpty() ? Checkout.target().resolve("hosts") : Path.of(chosen);
    }

    private static void install(Path folder) throws InterruptedException {
        try {
            Files.createDirectories(folder);
            // npm keeps the user's own HOME, where the registry is configured, and writes only below the folder.
            ChildProcess.Outcome outcome = ChildProcess.start(folder, System.getenv(), npmInstall(folder))
                    .await(INSTALL);
            if (outcome.exit() != 0) {
                throw new IllegalStateException("npm could not install Claude Code " + VERSION + ":\n" + outcome.err());
            }
        } catch (UncheckedIOException missing) {
            throw new IllegalStateException(
                    "the host proofs install the real Claude Code with npm, and npm is not on the PATH: "
                            + "install Node with npm (on Debian: apt install npm)",
                    missing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> npmInstall(Path folder) {
        return List.of(
                "npm",
                "install",
                "--prefix",
                folder.toString(),
                "--cache",
                folder.resolve("npm-cache").toString(),
                "--no-audit",
                "--no-fund",
                "--no-save",
                "--no-update-notifier",
                "@anthropic-ai/claude-code@" + VERSION);
    }

    /** One developer's machine with the host on it. */
    final class Desk {
        private final Path folder;

        private Desk(Path folder) {
            this.folder = folder;
        }

        /** The folder that the host works in. */
        Path project() {
            return made("project");
        }

        /** Runs {@code claude} with these arguments and waits for its end. */
        ChildProcess.Outcome run(String... arguments) throws InterruptedException {
            return start(Map.of(), List.of(arguments)).await(RUN);
        }

        /**
         * Runs one whole agent loop against a scripted model.
         *
         * @param mcpConfig the hosts' {@code mcpServers} JSON
         * @param variables what that JSON refers to as {@code ${NAME}}
         * @return what the host printed, one JSON object a line
         */
        ChildProcess.Outcome loop(
                ScriptedModel model, Era era, String server, String mcpConfig, Map<String, String> variables)
                throws InterruptedException {
            Map<String, String> environment = new HashMap<>(variables);
            environment.put("ANTHROPIC_BASE_URL", model.address().toString());
            environment.put("ANTHROPIC_API_KEY", "dummy");
            environment.put("MCP_SDK_GENERATION", "v2");
            environment.put("MCP_PROTOCOL_NEGOTIATION", era.negotiation);
            Path config = written("mcp.json", mcpConfig);
            List<String> allowed = model.tools().stream()
                    .distinct()
                    .map(tool -> "mcp__" + server + "__" + tool)
                    .toList();
            List<String> arguments = List.of(
                    "-p",
                    "go",
                    "--strict-mcp-config",
                    "--mcp-config",
                    config.toString(),
                    "--permission-mode",
                    "dontAsk",
                    "--allowedTools",
                    String.join(",", allowed),
                    "--output-format",
                    "stream-json",
                    "--verbose");
            return start(environment, arguments).await(RUN);
        }

        private ChildProcess start(Map<String, String> variables, List<String> arguments) {
            Map<String, String> environment = new HashMap<>(variables);
            environment.put("HOME", made("home").toString());
            environment.put("CLAUDE_CONFIG_DIR", made("home/.claude").toString());
            environment.put("DISABLE_AUTOUPDATER", "1");
            environment.put("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1");
            List<String> command = new ArrayList<>(List.of(program.toString()));
            command.addAll(arguments);
            return ChildProcess.start(project(), environment, command);
        }

        private Path made(String name) {
            try {
                return Files.createDirectories(folder.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Path written(String name, String text) {
            try {
                return Files.writeString(folder.resolve(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The server's entry in {@code mcpServers}, reached over HTTP with the key in a variable. */
    static String httpConfig(String server, URI url) {
        return """
                {"mcpServers":{"%s":{"type":"http","url":"%s",\
                "headers":{"Authorization":"Bearer ${WAYBILL_KEY}"}}}}""".formatted(server, url);
    }
}
