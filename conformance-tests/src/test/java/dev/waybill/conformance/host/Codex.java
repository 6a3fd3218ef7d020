package dev.waybill.conformance.host;

import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Visit;
import dev.waybill.conformance.npm.Node;
import dev.waybill.conformance.npm.NpmPackages;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The real Codex. It speaks the older era, and the newer one behind a switch. */
final class Codex implements AgentHost {
    /** Raise it by hand, together with what the new version was seen to do. */
    static final String VERSION = "0.169.0";

    private static final Duration RUN = Duration.ofMinutes(2);

    private final Node node;
    private final Path script;

    private Codex(Node node, Path script) {
        this.node = node;
        this.script = script;
    }

    static Codex installed() throws InterruptedException {
        NpmPackages packages = NpmPackages.installed("codex-" + VERSION, "@openai/codex@" + VERSION);
        return new Codex(Node.installed(), packages.file("@openai/codex", "bin/codex.js"));
    }

    @Override
    public ModelApi api() {
        return new ResponsesApi();
    }

    @Override
    public String prefix() {
        return "mcp__waybill/";
    }

    @Override
    public Outcome loop(ScriptedModel model, Visit visit, Era era) throws InterruptedException {
        Home home = Home.fresh("codex");
        home.written("home/.codex/config.toml", config(model, visit, era));
        List<String> arguments = new ArrayList<>(
                List.of("exec", "--json", "--skip-git-repo-check", "--sandbox", "read-only", "--strict-config"));
        // What would otherwise look for news of its vendor's at each start.
        arguments.addAll(List.of("--disable", "plugins", "--disable", "apps"));
        if (era == Era.MODERN) {
            arguments.addAll(List.of("--enable", "mcp_2026_07_28"));
        }
        arguments.add("go");
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", home.path().toString());
        environment.put("SCRIPTED_KEY", "dummy");
        environment.put("WAYBILL_KEY", visit.key());
        return node.start(home.project(), environment, script, arguments).await(RUN);
    }

    /** TOML, whose texts are written as JSON's are. What isn't required isn't waited for, and then not offered. */
    private static String config(ScriptedModel model, Visit visit, Era era) {
        return """
                model = "scripted"
                model_provider = "scripted"
                check_for_update_on_startup = false

                [analytics]
                enabled = false

                [model_providers.scripted]
                name = "scripted"
                base_url = "%s/v1"
                env_key = "SCRIPTED_KEY"
                wire_api = "responses"
                request_max_retries = 0
                stream_max_retries = 0

                [mcp_servers.waybill]
                required = true
                default_tools_approval_mode = "approve"
                %s
                """.formatted(model.address(), visit.address().map(Codex::http).orElseGet(() -> stdio(visit, era)));
    }

    private static String http(URI address) {
        return """
                url = "%s"
                bearer_token_env_var = "WAYBILL_KEY"
                """.formatted(address);
    }

    private static String stdio(Visit visit, Era era) {
        List<String> command = visit.command();
        Map<String, String> environment = new HashMap<>(visit.environment());
        if (era == Era.MODERN) {
            environment.put("CODEX_MCP_PROTOCOL_VERSION", era.revision());
        }
        return """
                command = %s
                args = [%s]
                env = { %s }
                """.formatted(
                        Json.quote(command.getFirst()),
                        command.stream().skip(1).map(Json::quote).collect(Collectors.joining(", ")),
                        environment.entrySet().stream()
                                .map(entry -> entry.getKey() + " = " + Json.quote(entry.getValue()))
                                .collect(Collectors.joining(", ")));
    }
}
