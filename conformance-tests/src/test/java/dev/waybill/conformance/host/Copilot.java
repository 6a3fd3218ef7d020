package dev.waybill.conformance.host;

import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.McpServersJson;
import dev.waybill.conformance.fixture.Visit;
import dev.waybill.conformance.npm.Node;
import dev.waybill.conformance.npm.NpmPackages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The real GitHub Copilot CLI, without GitHub: it opens with {@code server/discover}, and stays where it is answered. */
final class Copilot implements AgentHost {
    /** Raise it by hand, together with what the new version was seen to do. */
    static final String VERSION = "1.0.102";

    private static final Duration RUN = Duration.ofMinutes(2);

    private final Node node;
    private final Path script;

    private Copilot(Node node, Path script) {
        this.node = node;
        this.script = script;
    }

    static Copilot installed() throws InterruptedException {
        NpmPackages packages = NpmPackages.installed("copilot-" + VERSION, "@github/copilot@" + VERSION);
        return new Copilot(Node.installed(), packages.file("@github/copilot", "npm-loader.js"));
    }

    @Override
    public ModelApi api() {
        return new MessagesApi();
    }

    @Override
    public String prefix() {
        return "waybill-";
    }

    @Override
    public Outcome loop(ScriptedModel model, Visit visit, Era era) throws InterruptedException {
        Home home = Home.fresh("copilot");
        ObjectNode entry = McpServersJson.entry(visit);
        entry.put("type", visit.address().isPresent() ? "http" : "local");
        entry.putArray("tools").add("*");
        home.written("home/.copilot/mcp-config.json", McpServersJson.of(entry).toString());
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", home.path().toString());
        environment.put("COPILOT_OFFLINE", "true");
        environment.put("COPILOT_PROVIDER_BASE_URL", model.address().toString());
        environment.put("COPILOT_PROVIDER_TYPE", "anthropic");
        environment.put("COPILOT_PROVIDER_API_KEY", "dummy");
        environment.put("COPILOT_MODEL", "scripted");
        List<String> arguments = List.of("-p", "go", "--allow-all-tools", "--disable-builtin-mcps");
        return node.start(home.project(), environment, script, arguments).await(RUN);
    }
}
