package dev.waybill.conformance.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.boundary.scrub.Plant;
import dev.waybill.boundary.scrub.Planted;
import dev.waybill.boundary.scrub.Planted.Sample;
import dev.waybill.boundary.scrub.Scrubber;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.EventStream;
import dev.waybill.conformance.fixture.HttpAgent;
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

/**
 * A thousand secrets and personal data of every kind, sent wherever an agent can send a text, into a workspace that
 * refuses bodies and into one that takes them. Afterwards no byte of any file, line of the log, answer or stream holds
 * one.
 */
@Promise({"R9", "P11"})
final class PlantedSecretsIT {
    private static final long SEED = 20_261_128;
    private static final int EACH = Rounds.of(5, 20);
    /** How many places a secret goes to; all of them in the long form. */
    private static final int PLACES = Rounds.of(4, Entry.values().length);

    /** Each has a key of its own, and so a budget of its own. */
    private static final int AGENTS = 8;

    /** The short form stays within what an agent may send in an hour. */
    private static final String[] SETTINGS = Rounds.of(1, 2) == 1
            ? new String[0]
            : new String[] {"budget.key_bytes_per_hour=1000000000", "budget.workspace_bytes_per_hour=8000000000"};

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
        List<String> shown = new ArrayList<>();
        Set<String> answered = new TreeSet<>();
        String streamed;
        try (Server server = scene.serve(SETTINGS)) {
            try (HttpAgent listener = HttpAgent.connect(server.mcp(), Era.LEGACY, scene.key());
                    EventStream events = listener.listen("")) {
                String seen = listener.startRun(Scene.PROJECT, "planted/seen");
                String address = "waybill://runs/" + seen.substring(0, seen.indexOf('.'));
                listener.request("resources/subscribe", "{\"uri\":\"" + address + "\"}");
                for (Sample sample : samples.subList(0, 40)) {
                    Entry.MESSAGE.send(listener, seen, sample);
                }
                events.await("resources/updated");
                List<Callable<Set<String>>> agents = new ArrayList<>();
                for (int i = 0; i < AGENTS; i++) {
                    int agent = i;
                    String key = Scene.newKey(waybill, "agent-" + i, i % 2 == 0 ? Scene.WORKSPACE : "open");
                    agents.add(() -> sendAll(server, key, agent, samples, traces));
                }
                Together.run(agents).forEach(answered::addAll);
                streamed = events.soFar();
            }
            typeByHand(scene, server, typed);
            shown.add(server.page("/metrics"));
            shown.add(server.process().output());
            shown.add(server.process().errors());
            shown.addAll(shownOf(waybill, Scene.WORKSPACE));
            shown.addAll(shownOf(waybill, "open"));
        }
        assertTrue(samples.size() >= 1_000, "planted: " + samples.size());
        assertEquals(Set.of(), answered, "answers");
        assertEquals(Set.of(), traces.in(streamed), "stream");
        for (String page : shown) {
            assertEquals(Set.of(), traces.in(page), "what is shown");
        }
        assertEquals(Set.of(), traces.inFiles(waybill.home()), "files");
        assertTheSearchIsSound(waybill, traces, samples);
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

    private static void openWorkspace(Waybill waybill) throws InterruptedException {
        waybill.run("workspaces", "create", "open", "--text-mode", "open").orThrow();
        waybill.run("projects", "connect", Scene.PROJECT, "--workspace", "open").orThrow();
    }

    /** Sends this agent's share; returns what any answer gave back. */
    private static Set<String> sendAll(Server server, String key, int agent, List<Sample> samples, Traces traces)
            throws InterruptedException {
        Set<String> answered = new TreeSet<>();
        Entry[] entries = Entry.values();
        try (HttpAgent http = HttpAgent.connect(server.mcp(), Era.MODERN, key)) {
            String run = http.startRun(Scene.PROJECT, "planted/agent-" + agent);
            for (int i = agent / 2; i < samples.size(); i += AGENTS / 2) {
                for (int place = 0; place < PLACES; place++) {
                    Entry entry = entries[(i + place * entries.length / PLACES) % entries.length];
                    String raw = entry.send(http, run, samples.get(i)).raw();
                    // a request's own id comes back with its answer and is kept nowhere
                    if (entry != Entry.CLIENT && entry != Entry.METHOD) {
                        traces.in(raw).forEach(found -> answered.add(entry + ": " + found));
                    }
                }
            }
            String page = http.request(
                            "resources/read", "{\"uri\":\"waybill://runs/" + run.substring(0, run.indexOf('.')) + "\"}")
                    .raw();
            traces.in(page).forEach(found -> answered.add("resource: " + found));
        }
        return answered;
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
        Matcher run = Pattern.compile("run_[0-9a-z]{13}").matcher(runs);
        for (int i = 0; i < 2 && run.find(); i++) {
            shown.add(waybill.run("runs", "show", run.group(), "--workspace", workspace, "--json")
                    .out());
        }
        return shown;
    }
}
