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

/** The real Gemini CLI, which speaks the older era only. */
final class Gemini implements AgentHost {
    /** Raise it by hand, together with what the new version was seen to do. */
    static final String VERSION = "0.61.0";

    private static final Duration RUN = Duration.ofMinutes(2);

    private final Node node;
    private final Path script;

    private Gemini(Node node, Path script) {
        this.node = node;
        this.script = script;
    }

    static Gemini installed() throws InterruptedException {
        NpmPackages packages = NpmPackages.installed("gemini-cli-" + VERSION, "@google/gemini-cli@" + VERSION);
        return new Gemini(Node.installed(), packages.file("@google/gemini-cli", "bundle/gemini.js"));
    }

    @Override
    public ModelApi api() {
        return new GenerateContentApi();
    }

    @Override
    public String prefix() {
        return "mcp_waybill_";
    }

    @Override
    public Outcome loop(ScriptedModel model, Visit visit, Era era) throws InterruptedException {
        Home home = Home.fresh("gemini");
        ObjectNode entry = McpServersJson.entry(visit);
        if (visit.address().isPresent()) {
            entry.put("type", "http");
        }
        ObjectNode settings = McpServersJson.of(entry);
        settings.putObject("security").putObject("auth").put("selectedType", "gemini-api-key");
        settings.putObject("privacy").put("usageStatisticsEnabled", false);
        settings.putObject("general").put("enableAutoUpdate", false);
        home.written("home/.gemini/settings.json", settings.toString());
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", home.path().toString());
        environment.put("GEMINI_CLI_TRUST_WORKSPACE", "true");
        environment.put("GEMINI_API_KEY", "dummy");
        environment.put("GOOGLE_GEMINI_BASE_URL", model.address().toString());
        List<String> arguments = List.of("-p", "go", "--yolo", "-m", "gemini-2.5-pro", "-o", "json");
        return node.start(home.project(), environment, script, arguments).await(RUN);
    }
}
