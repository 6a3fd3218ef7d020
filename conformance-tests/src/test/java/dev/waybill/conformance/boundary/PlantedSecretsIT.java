package dev.waybill.conformance.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.boundary.scrub.Plant;
import dev.waybill.boundary.scrub.Planted;
import dev.waybill.boundary.scrub.Planted.Sample;
import dev.waybill.boundary.scrub.Scrubber;
import dev.waybill.conformance.fixture.ConsoleVisitor;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.EventStream;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Rounds;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.Together;
import dev.waybill.conformance.fixture.Waybill;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A thousand secrets and personal data of every kind, sent wherever an agent, a guard, a person or a stranger can send a text,
 * over HTTP and stdio and in both eras and in the console, into a workspace that refuses bodies and into one that takes them. Afterwards no byte
 * of any file, line of the log, answer or stream holds one, in whatever way it is written.
 */
@Promise({"R9", "P11"})
final class PlantedSecretsIT {
    private static final long SEED = 20_261_128;
    /** How often each form is grown: over a thousand secrets. */
    private static final int EACH = 5;

    /** How many places of a message a secret goes to, besides one of prose and one of a request; all in the long form. */
    private static final int PLACES = Rounds.of(2, Integer.MAX_VALUE);
    /** Each has a key of its own, and so a budget of its own. */
    private static final int AGENTS = 8;

    private static final int FEWEST_PLACES = 500;

    @Test
    void whatIsPlantedIsNowhereAfterwards() throws Exception {
        Random random = new Random(SEED);
        List<Sample> samples = Planted.samples(EACH, random);
        List<Sample> typed = Stream.of("ghp_{A36}", "glpat-{l20}", "ghp_{A36}")
                .map(form -> Plant.grow(form, random))
                .map(secret -> new Sample("typed", secret, secret))
                .toList();
        Traces traces =
                new Traces(Stream.concat(samples.stream(), typed.stream()).toList());
        Scene scene = Scene.set("planted");
        Waybill waybill = scene.waybill();
        openWorkspace(waybill);
        Sowing sowing = new Sowing(MessagePlaces.all(waybill), samples, traces, PLACES);
        List<String> shown = new ArrayList<>();
        Set<String> answered = new TreeSet<>();
        String streamed;
        try (Server server = scene.serve()) {
            try (HttpAgent listener = HttpAgent.connect(server.mcp(), Era.LEGACY, scene.key());
                    EventStream events = listener.listen("")) {
                String seen = listener.startRun(Scene.PROJECT, "planted/seen");
                String address = "waybill://runs/" + seen.substring(0, seen.indexOf('.'));
                listener.request("resources/subscribe", "{\"uri\":\"" + address + "\"}");
                for (Sample sample : samples.subList(0, 40)) {
                    listener.call(
                            "status_report",
                            "{\"run\":\"" + seen + "\",\"message\":" + Json.quote(sample.text()) + "}");
                }
                events.await("resources/updated");
                List<Callable<Set<String>>> agents = new ArrayList<>();
                for (int i = 0; i < AGENTS; i++) {
                    int agent = i;
                    String key = Scene.newKey(waybill, "agent-" + i, workspace(i));
                    agents.add(() -> sowing.overHttp(server, key, agent, AGENTS));
                }
                for (int i = 0; i < 2; i++) {
                    int agent = i;
                    HttpPlaces wire = wire(waybill, server, workspace(i));
                    agents.add(() -> sowing.onTheWire(wire, agent, 2));
                }
                agents.add(() -> sowing.overStdio(scene, Era.MODERN));
                agents.add(() -> sowing.overStdio(scene, Era.LEGACY));
                Together.run(agents).forEach(answered::addAll);
                streamed = events.soFar();
            }
            typeByHand(scene, server, typed);
            try (ConsoleVisitor visitor = owner(waybill, server)) {
                ConsolePlaces console = ConsolePlaces.walked(visitor);
                sowing.inTheConsole(console);
                shown.addAll(console.shown());
            }
            shown.add(server.page("/metrics"));
            shown.add(server.process().output());
            shown.add(server.process().errors());
            shown.addAll(shownOf(waybill, Scene.WORKSPACE));
            shown.addAll(shownOf(waybill, "open"));
            assertEquals(Set.of(), traces.inFiles(waybill.home()), "files in use");
        }
        assertEquals(Set.of(), answered, "answers");
        assertEquals(Set.of(), traces.in(streamed), "stream");
        for (String page : shown) {
            assertEquals(Set.of(), traces.in(page), "what is shown");
        }
        assertEquals(Set.of(), traces.inFiles(waybill.home()), "files");
        assertTheSearchIsSound(waybill, traces, samples);
        System.out.println("planted: " + samples.size() + " secrets, " + sowing);
        assertTrue(samples.size() >= 1_000, "planted: " + samples.size());
        assertTrue(sowing.places() >= FEWEST_PLACES, sowing::toString);
        assertEquals(List.of(), sowing.untouched());
    }

    private static String workspace(int agent) {
        return agent % 2 == 0 ? Scene.WORKSPACE : "open";
    }

    /** With a key of its own, and the credential of a guard of it. */
    private static HttpPlaces wire(Waybill waybill, Server server, String workspace) throws InterruptedException {
        JsonNode made = waybill.json("keys", "create", "--name", "wire", "--workspace", workspace);
        String id = made.path("id").asString();
        JsonNode guard = waybill.json("keys", "guard", "create", id, "--workspace", workspace);
        return new HttpPlaces(
                server.mcp(),
                made.path("key").asString(),
                guard.path("credential").asString());
    }

    /** What was meant to be kept is there: the marks of nearly every kind, and the words round them. */
    private static void assertTheSearchIsSound(Waybill waybill, Traces traces, List<Sample> samples)
            throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(waybill.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        long marks = Scrubber.kinds().stream()
                .filter(kind -> all.indexOf("[" + kind + "]") >= 0)
                .count();
        assertTrue(marks >= 100, "kinds whose marks are kept: " + marks);
        assertTrue(all.indexOf("Deployed with [secret:") >= 0);
        assertFalse(traces.in(samples.getFirst().text()).isEmpty());
    }

    private static ConsoleVisitor owner(Waybill waybill, Server server) throws InterruptedException {
        String invitation = waybill.run("members", "invite", "owner", "--workspace", Scene.WORKSPACE)
                .orThrow()
                .out();
        return ConsoleVisitor.invited(
                server,
                invitation
                        .lines()
                        .filter(line -> line.contains("/welcome/"))
                        .findFirst()
                        .orElseThrow(),
                "olga");
    }

    private static void openWorkspace(Waybill waybill) throws InterruptedException {
        waybill.run("workspaces", "create", "open", "--text-mode", "open").orThrow();
        waybill.run("projects", "connect", Scene.PROJECT, "--workspace", "open").orThrow();
    }

    /** What people type: names are refused, a comment is rewritten. A process each, so one of each. */
    private static void typeByHand(Scene scene, Server server, List<Sample> typed) throws InterruptedException {
        Waybill waybill = scene.waybill();
        String name = typed.get(0).secret();
        assertNotEquals(
                0,
                waybill.run("keys", "create", "--name", name, "--workspace", Scene.WORKSPACE)
                        .exit());
        assertNotEquals(
                0,
                waybill.run("members", "add", name, "--role", "viewer", "--workspace", Scene.WORKSPACE)
                        .exit());
        assertNotEquals(
                0, waybill.run("workspaces", "create", "third", "--name", name).exit());
        assertNotEquals(
                0,
                waybill.run("projects", "connect", typed.get(1).secret(), "--workspace", Scene.WORKSPACE)
                        .exit());
        try (HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, scene.key())) {
            String run = agent.startRun(Scene.PROJECT, "planted/comment");
            String question = agent.call(
                            "checkpoint_request",
                            "{\"run\":\"" + run + "\",\"kind\":\"plan\",\"summary\":\"Shall I?\",\"wait_seconds\":0}")
                    .text("checkpoint");
            waybill.runAs(
                            scene.approver(),
                            "checkpoints",
                            "approve",
                            question,
                            "--comment",
                            "Rotate " + typed.get(2).secret() + " first.",
                            "--workspace",
                            Scene.WORKSPACE)
                    .orThrow();
            String shown = agent.call("checkpoint_get", "{\"checkpoint\":\"" + question + "\"}")
                    .raw();
            assertTrue(shown.contains("Rotate [secret:github-token] first."), shown);
        }
    }

    /** All that the command line shows of the runs, the newest with their timelines. */
    private static List<String> shownOf(Waybill waybill, String workspace) throws InterruptedException {
        List<String> shown = new ArrayList<>();
        shown.add(
                waybill.run("audit", "list", "--workspace", workspace, "--json").out());
        String runs =
                waybill.run("runs", "list", "--workspace", workspace, "--json").out();
        shown.add(runs);
        for (String what : List.of("checkpoints", "keys")) {
            shown.add(waybill.run(what, "list", "--workspace", workspace, "--json")
                    .out());
        }
        Matcher run = Pattern.compile("run_[0-9a-z]{13}").matcher(runs);
        for (int i = 0; i < 2 && run.find(); i++) {
            shown.add(waybill.run("runs", "show", run.group(), "--workspace", workspace, "--json")
                    .out());
        }
        return shown;
    }
}
