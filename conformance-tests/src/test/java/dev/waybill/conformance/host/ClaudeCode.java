package dev.waybill.conformance.host;

import dev.waybill.conformance.fixture.ChildProcess;
import dev.waybill.conformance.fixture.ToolCall;
import dev.waybill.conformance.npm.NpmPackages;
import dev.waybill.conformance.npm.Platform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The real Claude Code, at one pinned version: hosts change monthly, and a proof that follows them proves
 * something else each time.
 */
final class ClaudeCode {
    /** Raise it by hand, together with what the new version was seen to do. */
    static final String VERSION = "2.1.330";

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

    private ClaudeCode(NpmPackages packages) {
        // The program itself: what npm links to is a stub until a script of the package has replaced it.
        this.program = packages.file("@anthropic-ai/claude-code-" + Platform.name(), "claude");
    }

    /** The installed host. */
    static ClaudeCode installed() throws InterruptedException {
        return new ClaudeCode(NpmPackages.installed("claude-code-" + VERSION, "@anthropic-ai/claude-code@" + VERSION));
    }

    /** What the host puts before the short names of a server's tools. */
    static String prefix(String server) {
        return "mcp__" + server + "__";
    }

    /** A model for it that makes the calls of a script. */
    static ScriptedModel model(String server, List<ToolCall> script) throws IOException {
        return ScriptedModel.start(new MessagesApi(), prefix(server), script);
    }

    /** A HOME and a project folder of its own, as a fresh machine has them. */
    Desk desk() {
        return new Desk(Home.fresh("claude"), List.of(), List.of());
    }

    /** One developer's machine with the host on it. */
    final class Desk {
        private final Home home;
        private final List<String> before;
        private final List<String> more;

        private Desk(Home home, List<String> before, List<String> more) {
            this.home = home;
            this.before = before;
            this.more = more;
        }

        /** The same machine, on which another program starts the host. */
        Desk startedBy(List<String> starter) {
            return new Desk(home, starter, more);
        }

        /** The same machine, on which the host is started with some more options. */
        Desk with(List<String> options) {
            return new Desk(home, before, options);
        }

        /** The folder that the host works in. */
        Path project() {
            return home.project();
        }

        /** What its {@code HOME} is. */
        Path home() {
            return home.path();
        }

        /** Runs one whole loop in which a scripted model calls the host's own tools, without any server. */
        ChildProcess.Outcome work(ScriptedModel model) throws InterruptedException {
            return work(model, "{\"mcpServers\":{}}", Map.of());
        }

        /**
         * Runs one whole loop in which a scripted model calls tools by their whole names.
         *
         * @param mcpConfig the hosts' {@code mcpServers} JSON
         * @param variables what the host finds in its environment besides
         */
        ChildProcess.Outcome work(ScriptedModel model, String mcpConfig, Map<String, String> variables)
                throws InterruptedException {
            Map<String, String> environment = new HashMap<>(variables);
            environment.put("ANTHROPIC_BASE_URL", model.address().toString());
            environment.put("ANTHROPIC_API_KEY", "dummy");
            List<String> arguments = List.of(
                    "-p",
                    "go",
                    "--strict-mcp-config",
                    "--mcp-config",
                    home.written("mcp.json", mcpConfig).toString(),
                    "--permission-mode",
                    "dontAsk",
                    "--allowedTools",
                    String.join(",", model.tools().stream().distinct().toList()),
                    "--output-format",
                    "stream-json",
                    "--verbose");
            return start(environment, arguments).await(RUN);
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
            Path config = home.written("mcp.json", mcpConfig);
            List<String> allowed = model.tools().stream()
                    .distinct()
                    .map(tool -> prefix(server) + tool)
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
            environment.put("HOME", home.path().toString());
            environment.put("CLAUDE_CONFIG_DIR", home.made("home/.claude").toString());
            environment.put("DISABLE_AUTOUPDATER", "1");
            environment.put("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1");
            List<String> command = new ArrayList<>(before);
            command.add(program.toString());
            command.addAll(arguments);
            command.addAll(more);
            return ChildProcess.start(project(), environment, command);
        }
    }

    /** The server's entry in {@code mcpServers}, reached over HTTP with the key in a variable. */
    static String httpConfig(String server, URI url) {
        return """
                {"mcpServers":{"%s":{"type":"http","url":"%s",\
                "headers":{"Authorization":"Bearer ${WAYBILL_KEY}"}}}}""".formatted(server, url);
    }
}
