package dev.waybill.conformance.boundary;

import dev.waybill.boundary.scrub.Planted.Sample;
import dev.waybill.conformance.boundary.ConsolePlaces.ConsolePlace;
import dev.waybill.conformance.boundary.HttpPlaces.HttpPlace;
import dev.waybill.conformance.boundary.Place.Said;
import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.StdioAgent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;

/** Puts samples into places, and looks at each answer. Safe for any number of threads. */
final class Sowing {
    /** What is sent over stdio: every so manieth sample. */
    private static final int STDIO_SHARE = 10;
    /** Forms that an agent's host is answered with, an agent. */
    private static final int FORMS = 3;

    private final List<Place> prose;
    private final List<Place> places;
    private final List<Sample> samples;
    private final Traces traces;
    private final int most;
    private final Map<String, LongAdder> sown = new ConcurrentHashMap<>();

    /** @param most places of a message that each sample goes to besides one of prose; of a request it is one, or all */
    Sowing(List<Place> places, List<Sample> samples, Traces traces, int most) {
        this.prose = places.stream().filter(Place::freely).toList();
        this.places = places;
        this.samples = samples;
        this.traces = traces;
        this.most = most;
        places.forEach(place -> sown.put(place.name(), new LongAdder()));
    }

    /** Sends an agent's share of the samples; returns what any answer gave back. */
    Set<String> overHttp(Server server, String key, int agent, int agents) throws InterruptedException {
        Set<String> answered = new TreeSet<>();
        Era era = agent / 2 % 2 == 0 ? Era.MODERN : Era.LEGACY;
        try (HttpAgent http = HttpAgent.connect(server.mcp(), era, key)) {
            String run = http.startRun(Scene.PROJECT, "planted/agent-" + agent);
            for (int i = agent / 2; i < samples.size(); i += agents / 2) {
                for (Place place : placesOf(i)) {
                    Reply reply = switch (place.said().apply(run, samples.get(i))) {
                        case Said.Request request -> http.request(request.method(), request.params());
                        case Said.Message message ->
                            http.post(
                                    message.text(),
                                    message.id(),
                                    Map.of("Mcp-Method", message.method(), "Mcp-Name", message.name()));
                    };
                    look(place.name(), place.comesBack() ? "" : reply.raw(), answered);
                }
            }
            look("resource", read(http, run), answered);
        }
        forms(server, key, agent, answered);
        return answered;
    }

    /** The same through a process of its own. */
    Set<String> overStdio(Scene scene, Era era) throws InterruptedException {
        Set<String> answered = new TreeSet<>();
        try (StdioAgent agent = scene.stdio(era)) {
            String run = agent.startRun(Scene.PROJECT, "planted/stdio-" + era.revision());
            for (int i = era == Era.MODERN ? 0 : 1; i < samples.size(); i += STDIO_SHARE) {
                for (Place place : placesOf(i)) {
                    switch (place.said().apply(run, samples.get(i))) {
                        case Said.Request request -> agent.begin(request.method(), request.params());
                        case Said.Message message -> agent.server().send(message.text());
                    }
                    count(place.name());
                }
                look("resource over stdio", read(agent, run), answered);
            }
            agent.server()
                    .output()
                    .lines()
                    .filter(line -> !Json.parse(line).path("id").isString())
                    .forEach(line -> look("stdio", line, answered));
            look("stdio's log", agent.server().errors(), answered);
        }
        return answered;
    }

    /** Sends an agent's share to what stands round messages. */
    Set<String> onTheWire(HttpPlaces wire, int agent, int agents) {
        Set<String> answered = new TreeSet<>();
        List<HttpPlace> all = wire.all();
        all.forEach(place -> sown.computeIfAbsent(place.name(), none -> new LongAdder()));
        int each = most >= all.size() ? all.size() : 1;
        for (int i = agent / 2; i < samples.size(); i += agents / 2) {
            for (int k = 0; k < each; k++) {
                HttpPlace place = all.get((i * each + k) % all.size());
                look(place.name(), wire.send(place, samples.get(i)), answered);
            }
        }
        return answered;
    }

    /** What a person types into the console; a page that refuses a form gives the person their words back. */
    void inTheConsole(ConsolePlaces console) throws InterruptedException {
        List<ConsolePlace> all = console.all();
        all.forEach(place -> sown.computeIfAbsent(place.name(), none -> new LongAdder()));
        int each = most >= all.size() ? all.size() : 1;
        for (int i = 0; i < samples.size(); i++) {
            for (int k = 0; k < each; k++) {
                ConsolePlace place = all.get((i * each + k) % all.size());
                place.sending().send(samples.get(i));
                count(place.name());
            }
        }
    }

    /** What a host's user, or whoever plays one, types into a form of ours. */
    private void forms(Server server, String key, int agent, Set<String> answered) throws InterruptedException {
        try (HttpAgent host = HttpAgent.connect(server.mcp(), Era.MODERN, key, "{\"elicitation\":{}}")) {
            String run = host.startRun(Scene.PROJECT, "planted/form-" + agent);
            for (int i = 0; i < FORMS; i++) {
                String ask = "{\"name\":\"checkpoint_request\",\"arguments\":{\"run\":\"" + run
                        + "\",\"kind\":\"plan\",\"summary\":\"May I, " + i + "?\",\"wait_seconds\":1}";
                JsonNode asked = host.request("tools/call", ask + "}").body().path("result");
                String text = Json.quote(samples.get(agent + i * 97).text());
                Reply reply = host.request(
                        "tools/call",
                        ask + ",\"inputResponses\":{\"comment\":{\"action\":\"accept\",\"content\":{\"comment\":" + text
                                + "}}},\"requestState\":"
                                + Json.quote(asked.path("requestState").asString()) + "}");
                look("form", reply.raw(), answered);
            }
        }
    }

    private static String read(Agent agent, String run) throws InterruptedException {
        return agent.request(
                        "resources/read", "{\"uri\":\"waybill://runs/" + run.substring(0, run.indexOf('.')) + "\"}")
                .raw();
    }

    /** One of prose, and the next ones of all. */
    private List<Place> placesOf(int sample) {
        if (most >= places.size()) {
            return places;
        }
        List<Place> some = new ArrayList<>(List.of(prose.get(sample % prose.size())));
        for (int k = 0; k < most; k++) {
            some.add(places.get((sample * most + k) % places.size()));
        }
        return some;
    }

    private void look(String place, String answer, Set<String> answered) {
        count(place);
        traces.in(answer).forEach(found -> answered.add(place + ": " + found));
    }

    private void count(String place) {
        sown.computeIfAbsent(place, none -> new LongAdder()).increment();
    }

    int places() {
        return sown.size();
    }

    /** Places where nothing was put. */
    List<String> untouched() {
        return sown.entrySet().stream()
                .filter(place -> place.getValue().sum() == 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return places() + " places, "
                + sown.values().stream().mapToLong(LongAdder::sum).sum() + " messages";
    }
}
