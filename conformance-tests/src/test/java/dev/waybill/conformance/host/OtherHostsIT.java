package dev.waybill.conformance.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.ToolCall;
import dev.waybill.conformance.fixture.Visit;
import dev.waybill.conformance.host.ScriptedModel.Result;
import dev.waybill.promise.Promise;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The other agent hosts, each the real one: connected, shown the eight tools, and through one short run with all of them. */
@Promise("B1")
final class OtherHostsIT {
    private static Scene scene;
    private static Server server;

    /** The hosts. */
    enum Kind {
        CODEX,
        COPILOT,
        GEMINI;

        private AgentHost installed() throws InterruptedException {
            return switch (this) {
                case CODEX -> Codex.installed();
                case COPILOT -> Copilot.installed();
                case GEMINI -> Gemini.installed();
            };
        }
    }

    /** Who comes, how, and in which era that host then speaks. */
    enum Way {
        CODEX_HTTP(Kind.CODEX, false, Era.LEGACY),
        CODEX_STDIO(Kind.CODEX, true, Era.LEGACY),
        CODEX_HTTP_MODERN(Kind.CODEX, false, Era.MODERN),
        CODEX_STDIO_MODERN(Kind.CODEX, true, Era.MODERN),
        COPILOT_HTTP(Kind.COPILOT, false, Era.MODERN),
        COPILOT_STDIO(Kind.COPILOT, true, Era.MODERN),
        GEMINI_HTTP(Kind.GEMINI, false, Era.LEGACY),
        GEMINI_STDIO(Kind.GEMINI, true, Era.LEGACY);

        private final Kind kind;
        private final boolean stdio;
        private final Era era;

        Way(Kind kind, boolean stdio, Era era) {
            this.kind = kind;
            this.stdio = stdio;
            this.era = era;
        }
    }

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("other-hosts");
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void theHostIsShownTheEightToolsAndItsModelCallsThemAll(Way way) throws Exception {
        AgentHost host = way.kind.installed();
        List<ToolCall> script = ToolCall.everyTool("hosts/" + way);
        Visit visit = way.stdio ? Visit.overStdio(scene, way.name()) : Visit.overHttp(scene, server);
        try (ScriptedModel model = ScriptedModel.start(host.api(), host.prefix(), script)) {
            Outcome outcome = host.loop(model, visit, way.era).orThrow();

            Set<String> tools = new HashSet<>(model.tools());
            assertEquals(tools, new HashSet<>(model.offered()), outcome::toString);
            List<Result> results = model.results();
            assertEquals(script.size(), results.size(), outcome::toString);
            assertEquals("running", results.get(0).json().path("status").asString());
            assertEquals("src/**", results.get(1).json().at("/editable/0").asString());
            assertEquals(
                    "secrets/key",
                    results.get(2).json().at("/not_editable/0/path").asString());
            assertTrue(results.get(4).json().path("recorded").asBoolean(false), results.get(4)::text);
            assertEquals("pending", results.get(6).json().path("state").asString());
            assertEquals("review", results.get(8).json().path("phase").asString());
        }
        List<String> calls = visit.calls();
        assertEquals(script.size(), calls.size(), calls::toString);
        String era = "era=" + way.era.name().toLowerCase(Locale.ROOT);
        assertTrue(
                calls.stream().allMatch(line -> line.contains(era) && line.contains("outcome=done")), calls::toString);
    }
}
