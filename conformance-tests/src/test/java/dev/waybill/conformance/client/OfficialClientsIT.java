package dev.waybill.conformance.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.Offer;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.ToolCall;
import dev.waybill.conformance.fixture.Visit;
import dev.waybill.promise.Promise;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Both generations of the official client, over both transports, in each era they speak: all that the server offers
 * is listed and used, and the client, which checks every result against the tool's schema, finds no fault.
 */
@Promise("B1")
final class OfficialClientsIT {
    /** The variables of the resource templates and the argument of the prompts; a handle begins with the run's id. */
    private static final Map<String, String> VALUES =
            Map.of("id", "{{run before .}}", "slug", Scene.PROJECT, "run", "{{run before .}}");

    private static Scene scene;
    private static Server server;

    /** Which client comes, how, and in which era. */
    enum Way {
        V1_HTTP(OfficialClient.V1, false, Era.LEGACY),
        V1_STDIO(OfficialClient.V1, true, Era.LEGACY),
        V2_HTTP(OfficialClient.V2, false, Era.MODERN),
        V2_STDIO(OfficialClient.V2, true, Era.MODERN),
        V2_HTTP_OF_THE_OLDER_ERA(OfficialClient.V2, false, Era.LEGACY),
        V2_STDIO_OF_THE_OLDER_ERA(OfficialClient.V2, true, Era.LEGACY);

        private final OfficialClient client;
        private final boolean stdio;
        private final Era era;

        Way(OfficialClient client, boolean stdio, Era era) {
            this.client = client;
            this.stdio = stdio;
            this.era = era;
        }
    }

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("clients");
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void theClientListsAndUsesAllThatIsOffered(Way way) throws InterruptedException {
        String branch = "clients/" + way;
        List<ToolCall> calls = ToolCall.everyTool(branch);
        Visit visit = way.stdio ? Visit.overStdio(scene, way.name()) : Visit.overHttp(scene, server);

        Outcome outcome = way.client.walk(visit, way.era, calls, VALUES).orThrow();

        assertFalse(outcome.err().toLowerCase(Locale.ROOT).contains("error"), outcome::err);
        Steps steps = Steps.of(outcome.out());
        steps.assertNothingRefused();
        assertEquals(1, steps.results("closed").size(), "the walk came to its end");
        assertConnected(steps, way.era);
        assertTools(steps, calls, branch);
        if (Offer.resources()) {
            assertResources(steps, branch);
        }
        if (Offer.prompts()) {
            assertPrompts(steps);
        }
        List<String> logged = visit.calls();
        assertEquals(calls.size(), logged.size(), logged::toString);
        String era = "era=" + way.era.name().toLowerCase(Locale.ROOT);
        assertTrue(logged.stream().allMatch(line -> line.contains(era)), logged::toString);
    }

    @ParameterizedTest
    @EnumSource(Era.class)
    @Promise("R13")
    void aClientThatHoldsAKeysEarlierTextGoesOnUntilTheOverlapEnds(Era era) throws InterruptedException {
        JsonNode before =
                scene.waybill().json("keys", "create", "--name", "overlap " + era, "--workspace", Scene.WORKSPACE);
        scene.waybill()
                .run("keys", "rotate", before.path("id").asString(), "--overlap", "1h", "--workspace", Scene.WORKSPACE)
                .orThrow();
        Visit visit = Visit.overHttp(scene, server, before.path("key").asString());

        Outcome outcome = OfficialClient.V2
                .walk(visit, era, ToolCall.everyTool("clients/earlier-text-" + era), VALUES)
                .orThrow();

        Steps.of(outcome.out()).assertNothingRefused();
    }

    private static void assertConnected(Steps steps, Era era) {
        JsonNode connected = steps.results("connect").getFirst();
        assertEquals(era.revision(), connected.path("revision").asString());
        assertEquals("waybill", connected.path("server").path("name").asString());
        assertTrue(connected.path("instructions").asString("").contains("run_start"), connected::toString);
        assertEquals(Offer.CAPABILITIES, Offer.declared(connected.path("capabilities")));
    }

    private static void assertTools(Steps steps, List<ToolCall> calls, String branch) {
        assertEquals(Offer.TOOLS, steps.listed("tools/list", "tools", "name"));
        assertEquals(calls.stream().map(ToolCall::tool).toList(), steps.names("tools/call"));
        assertEquals("running", steps.structured(0).path("status").asString());
        assertEquals("src/**", steps.structured(1).at("/editable/0").asString());
        assertEquals(
                "secrets/key", steps.structured(2).at("/not_editable/0/path").asString());
        assertTrue(steps.structured(4).path("recorded").asBoolean(false), steps::toString);
        assertEquals("pending", steps.structured(6).path("state").asString());
        JsonNode run = steps.structured(8);
        assertEquals("review", run.path("phase").asString());
        assertTrue(run.toString().contains(branch), run::toString);
    }

    private static void assertResources(Steps steps, String branch) {
        assertEquals(Offer.TEMPLATES, steps.listed("resources/templates/list", "resourceTemplates", "uriTemplate"));
        String run = steps.structured(8).path("run").asString();
        assertTrue(read(steps, "waybill://runs/" + run).contains(branch), steps::toString);
        String scope = read(steps, "waybill://projects/" + Scene.PROJECT + "/scope");
        assertTrue(scope.contains("src/**"), scope);
        if (Offer.completions()) {
            assertCompletes(steps, "waybill://runs/{id} id", run);
            assertCompletes(steps, "waybill://projects/{slug}/scope slug", Scene.PROJECT);
        }
    }

    private static void assertPrompts(Steps steps) {
        assertEquals(Offer.PROMPTS, steps.listed("prompts/list", "prompts", "name"));
        String run = steps.structured(8).path("run").asString();
        for (JsonNode prompt : steps.results("prompts/get")) {
            // The frame is constant; the run stands beside it, as data.
            assertFalse(prompt.at("/messages/0/content/text").asString("").contains(run), prompt::toString);
            String data = prompt.at("/messages/1/content/resource/text").asString("");
            assertTrue(data.contains(run), prompt::toString);
        }
        assertEquals(Offer.PROMPTS.size(), steps.results("prompts/get").size());
        if (Offer.completions()) {
            for (String name : Offer.PROMPTS) {
                assertCompletes(steps, name + " run", run);
            }
        }
    }

    private static String read(Steps steps, String uri) {
        int at = steps.names("resources/read").indexOf(uri);
        assertTrue(at >= 0, () -> uri + " was not read: " + steps.names("resources/read"));
        return steps.results("resources/read").get(at).at("/contents/0/text").asString("");
    }

    private static void assertCompletes(Steps steps, String what, String wanted) {
        int at = steps.names("completion/complete").indexOf(what);
        assertTrue(at >= 0, () -> what + " was not completed: " + steps.names("completion/complete"));
        JsonNode values = steps.results("completion/complete").get(at).at("/completion/values");
        assertTrue(values.valueStream().anyMatch(value -> value.asString().equals(wanted)), values::toString);
    }
}
