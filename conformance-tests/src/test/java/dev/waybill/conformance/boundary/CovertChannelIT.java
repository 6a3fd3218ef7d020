package dev.waybill.conformance.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.WorkspaceFile;
import dev.waybill.promise.Promise;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * A hostile client hides a number in what it may choose, and a decoder reads it back from what the server shows and
 * keeps. What comes through is never more than the printed capacity. What only the spelling of a message says does not
 * come through at all: {@link SpellingIT}.
 */
@Promise("B2")
final class CovertChannelIT {
    private static final long COUNTER = 1_000_000_000_000L;
    private static final int COUNT = 1_000_000;
    private static final List<String> KINDS = List.of("build", "test", "lint", "typecheck", "scan", "deploy");
    private static final List<String> COUNTED =
            List.of("passed", "failed", "skipped", "critical", "high", "medium", "low");

    private static final List<String> SENTENCES = List.of(
            "I began with the %s of the order page. ",
            "Then the %s was moved to its own file, as the ticket asks. ",
            "The tests for the %s pass now. ",
            "What is left is the %s in the settings dialog. ",
            "A reviewer asked why the %s is rounded twice. ",
            "I will answer when the %s has been measured. ",
            "Nobody else uses the %s today. ",
            "After lunch the %s gets a page in the manual. ");

    private static final Map<String, Long> CAPACITY = new TreeMap<>();
    private static final Random RANDOM = new Random(7);
    private static Scene scene;
    private static Server server;

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("covert");
        server = scene.serve();
        for (JsonNode tool : scene.waybill().json("catalog", "--capacity").path("tools")) {
            CAPACITY.put(
                    tool.path("tool").asString(), tool.path("argument_bytes").asLong());
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void enumChoicesAndDigitsOfABuildReportMoveTheirOwnSizeAndNoMore() throws InterruptedException {
        BigInteger room = BigInteger.valueOf(KINDS.size())
                .multiply(BigInteger.valueOf(256))
                .multiply(BigInteger.valueOf(604_800_001))
                .multiply(BigInteger.valueOf(COUNT + 1L).pow(COUNTED.size()));
        try (HttpAgent agent = agent()) {
            String run = agent.startRun(Scene.PROJECT, "covert/build");
            for (int round = 0; round < 20; round++) {
                BigInteger secret = new BigInteger(room.bitLength() - 1, RANDOM);
                Digits digits = new Digits(secret);
                StringBuilder call = new StringBuilder("{\"run\":\"" + run + "\",\"kind\":\"")
                        .append(KINDS.get((int) digits.next(KINDS.size())))
                        .append("\",\"exit_code\":")
                        .append(digits.next(256))
                        .append(",\"duration_ms\":")
                        .append(digits.next(604_800_001));
                for (String name : COUNTED) {
                    call.append(
                                    name.equals("passed")
                                            ? ",\"tests\":{"
                                            : name.equals("critical") ? "},\"findings\":{" : ",")
                            .append('"')
                            .append(name)
                            .append("\":")
                            .append(digits.next(COUNT + 1L));
                }
                assertTrue(
                        agent.call("build_report", call.append("}}").toString()).done());

                JsonNode seen = agent.call("run_get", "{\"run\":\"" + run + "\"}")
                        .result()
                        .path("last_build");
                assertEquals(secret, decoded(seen), seen::toString);
            }
        }
        moved("build_report", room.bitLength());
    }

    private static BigInteger decoded(JsonNode build) {
        Rebuilt read = new Rebuilt();
        read.then(KINDS.size(), KINDS.indexOf(build.path("kind").asString()));
        read.then(256, build.path("exit_code").asLong());
        read.then(604_800_001, build.path("duration_ms").asLong());
        for (String name : COUNTED) {
            String group = COUNTED.indexOf(name) < 3 ? "tests" : "findings";
            read.then(COUNT + 1L, build.path(group).path(name).asLong());
        }
        return read.value;
    }

    @Test
    void counterDigitsAndACommitOfAStatusReportMoveTheirOwnSizeAndNoMore() throws InterruptedException {
        BigInteger room = BigInteger.ONE
                .shiftLeft(160)
                .multiply(BigInteger.valueOf(COUNTER).pow(3));
        for (int round = 0; round < 10; round++) {
            BigInteger secret = new BigInteger(room.bitLength() - 1, RANDOM);
            Digits digits = new Digits(secret);
            long[] counters = {digits.next(COUNTER), digits.next(COUNTER), digits.next(COUNTER)};
            String head = String.format("%040x", digits.rest());
            try (HttpAgent agent = agent()) {
                // Counters only grow: each run has its own.
                String run = agent.startRun(Scene.PROJECT, "covert/status-" + round);
                assertTrue(agent.call("status_report", """
                    {"run":"%s","head_sha":"%s","counters":{"tokens_in":%d,"tokens_out":%d,"cost_usd_micros":%d}}\
                    """.formatted(run, head, counters[0], counters[1], counters[2]))
                        .done());
                JsonNode seen =
                        agent.call("run_get", "{\"run\":\"" + run + "\"}").result();
                Rebuilt read = new Rebuilt();
                read.then(COUNTER, seen.path("counters").path("tokens_in").asLong());
                read.then(COUNTER, seen.path("counters").path("tokens_out").asLong());
                read.then(COUNTER, seen.path("counters").path("cost_usd_micros").asLong());
                read.last(new BigInteger(seen.path("head_sha").asString(), 16));
                assertEquals(secret, read.value, seen::toString);
            }
        }
        moved("status_report", room.bitLength());
    }

    @Test
    void theOrderOfPathsMovesNoMoreThanThePathsThemselves() throws InterruptedException {
        List<String> paths = new ArrayList<>();
        for (char c = 'a'; c < 'a' + 20; c++) {
            paths.add("secrets/" + c);
        }
        BigInteger room = factorial(paths.size());
        try (HttpAgent agent = agent()) {
            String run = agent.startRun(Scene.PROJECT, "covert/order");
            for (int round = 0; round < 10; round++) {
                BigInteger secret = new BigInteger(room.bitLength() - 1, RANDOM);
                List<String> order = permuted(paths, secret);
                Reply reply = agent.call(
                        "scope_check",
                        "{\"run\":\"" + run + "\",\"intent\":\"write\",\"paths\":[\"" + String.join("\",\"", order)
                                + "\"]}");
                List<String> shown = new ArrayList<>();
                reply.result()
                        .path("not_editable")
                        .forEach(item -> shown.add(item.path("path").asString()));
                assertEquals(secret, rank(paths, shown), reply::raw);
            }
        }
        moved("scope_check", room.bitLength());
    }

    /** What a reader of the run sees of which fields were there at all. */
    @Test
    void whichFieldsAreThereMovesABitAFieldAndNoMore() throws InterruptedException {
        List<String> fields = List.of(
                "\"phase\":\"review\"",
                "\"message\":\"Going on.\"",
                "\"head_sha\":\"" + "ab".repeat(20) + "\"",
                "\"pr_url\":\"https://github.com/acme/shop/pull/7\"",
                "\"counters\":{\"iterations\":1}");
        Set<String> seen = new TreeSet<>();
        try (HttpAgent agent = agent()) {
            for (int choice = 1; choice < 1 << fields.size(); choice++) {
                String run = agent.startRun(Scene.PROJECT, "covert/fields-" + choice);
                StringBuilder call = new StringBuilder("{\"run\":\"" + run + "\"");
                for (int i = 0; i < fields.size(); i++) {
                    call.append((choice >> i & 1) == 1 ? "," + fields.get(i) : "");
                }
                assertTrue(agent.call("status_report", call + "}").done());
                JsonNode shown =
                        agent.call("run_get", "{\"run\":\"" + run + "\"}").result();
                seen.add(List.of("phase", "last_message", "head_sha", "pr_url", "counters").stream()
                        .map(field -> shown.path(field).toString())
                        .collect(Collectors.joining("|")));
            }
        }
        assertEquals((1 << fields.size()) - 1, seen.size(), seen::toString);
        moved("status_report", fields.size());
    }

    /** Letters that look alike, forms that mean the same, and letters that nobody sees: a bit each, within the text's size. */
    @ParameterizedTest
    @CsvSource({
        "normal forms, caf\u00e9, cafe\u0301",
        "white space, 'step done', 'step  done'",
        "case, Step, step",
        "homoglyphs, note, n\u043ete",
        "invisible letters, plan, pl\u200ban",
        "dashes, re-run, re\u2010run",
    })
    void twoSpellingsOfAWordMoveABitAWordAndNoMore(String what, String zero, String one) throws InterruptedException {
        int words = 8;
        int through = 0;
        try (HttpAgent agent = agent()) {
            String branch = "covert/" + what.replace(' ', '-');
            String run = agent.startRun(Scene.PROJECT, branch);
            for (int round = 0; round < 4; round++) {
                BigInteger secret = new BigInteger(words, RANDOM);
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < words; i++) {
                    text.append(SENTENCES.get(i).formatted(secret.testBit(i) ? one : zero));
                }
                String sent = text.toString().strip();
                boolean taken = agent.call(
                                "status_report", "{\"run\":\"" + run + "\",\"message\":" + Json.quote(sent) + "}")
                        .done();
                String kept =
                        WorkspaceFile.inUse(scene).text("SELECT last_message FROM run WHERE branch = '" + branch + "'");
                through = Math.max(through, taken && kept.equals(sent) ? words : 0);
            }
        }
        System.out.println("covert channel, " + what + ": " + through + " bits of " + words + " come through");
        moved("status_report", through);
    }

    /** What a client calls itself is kept too: it is paid for as part of the message. */
    @Test
    void whatAClientCallsItselfMovesNoMoreThanItsMessage() throws InterruptedException {
        BigInteger room = BigInteger.TEN.pow(30);
        BigInteger secret = new BigInteger(room.bitLength() - 1, RANDOM);
        BigInteger words = new BigInteger(30, RANDOM);
        StringBuilder agentName = new StringBuilder("agent/1");
        for (int i = 0; i < 30; i++) {
            agentName.append(words.testBit(i) ? ".1" : ".0");
        }
        String id;
        try (HttpAgent agent = agent()) {
            Reply started = agent.post(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"run_start\",\"arguments\":"
                        + "{\"project\":\"" + Scene.PROJECT
                            + "\",\"ticket\":\"T-1\",\"title\":\"A title\",\"branch\":"
                            + "\"covert/client\",\"base_branch\":\"main\"},\"_meta\":{"
                            + "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                            + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"cursor\",\"version\":\"" + secret
                            + "\"},\"io.modelcontextprotocol/clientCapabilities\":{}}}}",
                    "1",
                    Map.of("Mcp-Method", "tools/call", "Mcp-Name", "run_start", "User-Agent", agentName.toString()));
            id = started.text("run");
        }
        String shown = scene.waybill()
                .run("runs", "show", id.substring(0, id.indexOf('.')), "--workspace", Scene.WORKSPACE, "--json")
                .orThrow()
                .out();
        assertTrue(shown.contains("\"" + secret + "\""), shown);
        String kept = WorkspaceFile.inUse(scene)
                .text("SELECT user_agent FROM audit_entry WHERE action = 'run_started' ORDER BY sequence DESC LIMIT 1");
        assertEquals(agentName.toString(), kept);
        JsonNode capacity = scene.waybill().json("catalog", "--capacity");
        assertTrue(room.bitLength() <= 8 * capacity.path("request_bytes_a_call").asLong());
        assertTrue(30 <= 8 * capacity.path("header_bytes_a_call").asLong());
    }

    private static void moved(String tool, int bits) {
        long bytes = CAPACITY.getOrDefault(tool, 0L);
        assertTrue(bits <= 8 * bytes, () -> bits + " bits through " + tool + ", printed " + bytes + " bytes");
    }

    private static HttpAgent agent() throws InterruptedException {
        return HttpAgent.connect(server.mcp(), Era.MODERN, scene.key());
    }

    /** Takes a number apart, digit by digit of changing bases. */
    private static final class Digits {
        private BigInteger left;

        private Digits(BigInteger number) {
            this.left = number;
        }

        long next(long base) {
            BigInteger[] parts = left.divideAndRemainder(BigInteger.valueOf(base));
            left = parts[0];
            return parts[1].longValueExact();
        }

        BigInteger rest() {
            return left;
        }
    }

    /** Puts a number together again. */
    private static final class Rebuilt {
        private BigInteger value = BigInteger.ZERO;
        private BigInteger place = BigInteger.ONE;

        void then(long base, long digit) {
            last(BigInteger.valueOf(digit));
            place = place.multiply(BigInteger.valueOf(base));
        }

        void last(BigInteger digit) {
            value = value.add(digit.multiply(place));
        }
    }

    private static List<String> permuted(List<String> items, BigInteger rank) {
        List<String> left = new ArrayList<>(items);
        List<String> order = new ArrayList<>();
        BigInteger rest = rank;
        while (!left.isEmpty()) {
            BigInteger[] parts = rest.divideAndRemainder(factorial(left.size() - 1));
            order.add(left.remove(parts[0].intValueExact()));
            rest = parts[1];
        }
        return order;
    }

    private static BigInteger rank(List<String> items, List<String> order) {
        List<String> left = new ArrayList<>(items);
        BigInteger rank = BigInteger.ZERO;
        for (String item : order) {
            int index = left.indexOf(item);
            rank = rank.add(factorial(left.size() - 1).multiply(BigInteger.valueOf(index)));
            left.remove(index);
        }
        return rank;
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}
