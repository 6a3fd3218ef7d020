package dev.waybill.conformance.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.HttpAgent;
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
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * A hostile client hides a number in what it may choose, and a decoder reads it back from what the server shows and
 * keeps. What comes through is never more than the printed capacity, and what only the spelling of a message says does
 * not come through at all.
 */
@Promise("B2")
final class CovertChannelIT {
    private static final long COUNTER = 1_000_000_000_000L;
    private static final int COUNT = 1_000_000;
    private static final List<String> KINDS = List.of("build", "test", "lint", "typecheck", "scan", "deploy");
    private static final List<String> COUNTED =
            List.of("passed", "failed", "skipped", "critical", "high", "medium", "low");

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
                        {"run":"%s","head_sha":"%s","counters":{"tokens_in":%d,"tokens_out":%d,"cost_usd_micros":%d}}""".formatted(run, head, counters[0], counters[1], counters[2]))
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

    /** Two spellings of one call: what is shown and what is kept must not tell which it was. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "key order | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100} | {\"exit_code\":100,\"kind\":\"test\",\"run\":\"RUN\"}",
                "number form | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100} | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":1e2}",
                "decimal form | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100} | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100.0}",
                "white space | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100} | { \"run\" :\t\"RUN\",  \"kind\":\"test\", \"exit_code\":100 }",
                "escapes | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100} | {\"run\":\"RUN\",\"kin\\u0064\":\"\\u0074est\",\"exit_code\":100}",
                "left out or zero | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100} | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100,\"duration_ms\":0}",
                "left out or empty | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100} | {\"run\":\"RUN\",\"kind\":\"test\",\"exit_code\":100,\"log_tail\":\"\"}",
            })
    void howACallIsSpelledDoesNotComeThrough(String what, String one, String other) throws InterruptedException {
        try (HttpAgent agent = agent()) {
            String run = agent.startRun(Scene.PROJECT, "covert/" + what.replace(' ', '-'));
            Seen plain = seen(agent, run, one);
            Seen spelled = seen(agent, run, other);
            assertTrue(spelled.rows() <= 1, what);
            if (spelled.rows() == 1) {
                assertEquals(plain, spelled, what);
            }
        }
    }

    /** What stands beside a call's arguments is in no answer's place where another could read it, and in no row. */
    @Test
    void idsTokensAndMetadataDoNotComeThrough() throws InterruptedException {
        try (HttpAgent agent = agent()) {
            String run = agent.startRun(Scene.PROJECT, "covert/beside");
            String arguments = "{\"run\":\"" + run + "\",\"kind\":\"test\",\"exit_code\":100}";
            Seen plain = seen(agent, run, arguments);
            long before = rows(run);
            for (String id : List.of("\"0110\"", "110", "\"aGVsbG8\"")) {
                Reply reply = agent.post(
                        "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":"
                                + "\"build_report\",\"arguments\":" + arguments + ",\"_meta\":{\"hidden\":[1,0,1],"
                                + "\"progressToken\":" + id
                                + ",\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                                + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"c0" + run.length()
                                + "\",\"version\":\"hidden\"},"
                                + "\"io.modelcontextprotocol/clientCapabilities\":{\"hidden\":{}}}}}",
                        id,
                        Map.of("Mcp-Method", "tools/call", "Mcp-Name", "build_report"));
                assertTrue(reply.done(), reply::raw);
                assertEquals(plain, seenSince(agent, run, before), id);
                before = rows(run);
            }
        }
    }

    /**
     * What a call left: how many rows, the last one without its number, its time and its salted commitments, and the run
     * as it is shown.
     */
    private record Seen(long rows, String row, String shown) {}

    private static Seen seen(HttpAgent agent, String run, String arguments) throws InterruptedException {
        long before = rows(run);
        agent.call("build_report", arguments.replace("RUN", run));
        return seenSince(agent, run, before);
    }

    private static Seen seenSince(HttpAgent agent, String run, long before) throws InterruptedException {
        JsonNode shown =
                agent.call("run_get", "{\"run\":\"" + run + "\"}").result().path("last_build");
        WorkspaceFile file = WorkspaceFile.inUse(scene);
        String row = file.text(
                "SELECT actor_kind || actor_id || action || target || detail || address || user_agent || text FROM"
                        + " audit_entry WHERE run_id > 0 ORDER BY sequence DESC LIMIT 1");
        return new Seen(rows(run) - before, row, shown.toString());
    }

    /** The fixture runs one proof at a time on its workspace, so every new row of a run is this call's. */
    private static long rows(String run) {
        assertTrue(run.startsWith("run_"), run);
        return WorkspaceFile.inUse(scene).count("SELECT count(*) FROM audit_entry");
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
