package dev.waybill.conformance.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.client.Inspector.ProtocolEra;
import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Offer;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.ToolCall;
import dev.waybill.conformance.fixture.Visit;
import dev.waybill.promise.Promise;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What a developer sees who points the official inspector at the product: one connection for each question. */
@Promise("B1")
final class InspectorIT {
    private static Scene scene;
    private static Server server;

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("inspector");
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"LEGACY", "MODERN"})
    void overHttpAllThatIsOfferedIsListedAndUsed(ProtocolEra era) throws InterruptedException {
        Visit visit = Visit.overHttp(scene, server);
        Inspector inspector = Inspector.of(visit, era);

        assertEquals(Offer.TOOLS, names(result(inspector, "tools/list"), "tools", "name"));
        String run = callEveryTool(inspector, "inspector/" + era);
        if (Offer.resources()) {
            assertResources(inspector, run);
        }
        if (Offer.prompts()) {
            assertPrompts(inspector, run);
        }
        assertEra(visit, era);
    }

    /** Which era it takes is decided at each connection alike: two of them show it. */
    @Test
    void overHttpAndLeftToItselfItTakesTheNewerEra() throws InterruptedException {
        assertListsAndStarts(Visit.overHttp(scene, server), ProtocolEra.AUTO);
    }

    @ParameterizedTest
    @EnumSource(ProtocolEra.class)
    void overStdioTheToolsAreListedAndARunIsStarted(ProtocolEra era) throws InterruptedException {
        assertListsAndStarts(Visit.overStdio(scene, "inspector-" + era), era);
    }

    private static void assertListsAndStarts(Visit visit, ProtocolEra era) throws InterruptedException {
        Inspector inspector = Inspector.of(visit, era);

        assertEquals(Offer.TOOLS, names(result(inspector, "tools/list"), "tools", "name"));
        String way = visit.address().isPresent() ? "http" : "stdio";
        ToolCall start = ToolCall.everyTool("inspector/" + way + "/" + era).getFirst();
        assertEquals(
                "running",
                called(inspector, start.tool(), start.arguments())
                        .path("status")
                        .asString());
        assertEra(visit, era);
    }

    /** Calls them one after the other and returns the run's id. */
    private static String callEveryTool(Inspector inspector, String branch) throws InterruptedException {
        Map<String, String> told = new HashMap<>();
        JsonNode last = Json.parse("{}");
        for (ToolCall call : ToolCall.everyTool(branch)) {
            String arguments = call.arguments();
            for (Entry<String, String> known : told.entrySet()) {
                arguments = arguments.replace("{{" + known.getKey() + "}}", known.getValue());
            }
            last = called(inspector, call.tool(), arguments);
            for (String name : List.of("run", "checkpoint")) {
                if (last.path(name).isString()) {
                    told.put(name, last.path(name).stringValue());
                }
            }
        }
        assertTrue(last.toString().contains(branch), last::toString);
        return last.path("run").asString();
    }

    private static JsonNode called(Inspector inspector, String tool, String arguments) throws InterruptedException {
        JsonNode result = result(inspector, "tools/call", "--tool-name", tool, "--tool-args-json", arguments);
        assertTrue(result.path("structuredContent").isObject(), result::toString);
        return result.path("structuredContent");
    }

    private static void assertResources(Inspector inspector, String run) throws InterruptedException {
        result(inspector, "resources/list");
        assertEquals(
                Offer.TEMPLATES,
                names(result(inspector, "resources/templates/list"), "resourceTemplates", "uriTemplate"));
        assertTrue(text(inspector, "waybill://runs/" + run).contains(run));
        assertTrue(text(inspector, "waybill://projects/" + Scene.PROJECT + "/scope")
                .contains("src/**"));
    }

    private static String text(Inspector inspector, String uri) throws InterruptedException {
        return result(inspector, "resources/read", "--uri", uri)
                .at("/contents/0/text")
                .asString("");
    }

    private static void assertPrompts(Inspector inspector, String run) throws InterruptedException {
        assertEquals(Offer.PROMPTS, names(result(inspector, "prompts/list"), "prompts", "name"));
        for (String name : Offer.PROMPTS) {
            JsonNode prompt = result(inspector, "prompts/get", "--prompt-name", name, "--prompt-args", "run=" + run);
            assertTrue(
                    prompt.at("/messages/1/content/resource/text").asString("").contains(run), prompt::toString);
        }
    }

    private static void assertEra(Visit visit, ProtocolEra era) {
        List<String> calls = visit.calls();
        assertFalse(calls.isEmpty());
        String expected = era == ProtocolEra.LEGACY ? "era=legacy" : "era=modern";
        assertTrue(calls.stream().allMatch(line -> line.contains(expected)), calls::toString);
    }

    private static JsonNode result(Inspector inspector, String method, String... more) throws InterruptedException {
        Outcome outcome = inspector.ask(method, more).orThrow();
        assertFalse(outcome.err().toLowerCase(Locale.ROOT).contains("error"), outcome::err);
        JsonNode result = Json.parse(outcome.out()).path("result");
        assertTrue(result.isObject(), outcome::toString);
        return result;
    }

    private static Set<String> names(JsonNode result, String list, String field) {
        Set<String> names = new TreeSet<>();
        result.path(list).forEach(entry -> names.add(entry.path(field).asString()));
        return names;
    }
}
