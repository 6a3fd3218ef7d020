package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.guard.spool.Report;
import dev.waybill.guard.spool.Spool;
import dev.waybill.guard.state.WorktreeState;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent with a guard's credential is paid for out of its key's budget, to the last byte: the paths in its reports
 * are an agent's to choose. Spent, the guard is still heard, and its reports are kept an hour later.
 */
@Promise("B2")
final class GuardBudgetIT {
    private static final int LIMIT = 40_000;
    private static final long HOUR = 3_600_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** For the server and the commands alike: it stands in the middle of an hour, so that none begins by itself. */
    private final AtomicLong now =
            new AtomicLong(Instant.parse("2026-01-15T12:30:00Z").toEpochMilli());

    private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
    private final GuardedProject project;
    private final GuardedProject.Serving serving;
    private final String guard;
    private int serial;

    GuardBudgetIT(@TempDir Path folder) throws IOException {
        this.project = new GuardedProject(folder, clock);
        this.guard = project.credential();
        this.serving = project.serve(clock, List.of("port=0", "budget.key_bytes_per_hour=" + LIMIT));
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    @Test
    void notOneByteMoreThanTheBudgetIsKept() throws Exception {
        String run = sync("\"start\":true,\"branch\":\"m\"").path("run").asString();
        long sent = 0;
        JsonNode told = null;
        for (int i = 0; i < 200; i++) {
            String body = body(violation());
            told = JsonMapper.shared()
                    .readTree(post("/guard/v1/sync", guard, body).body());
            if (told.path("accepted").isEmpty()) {
                break;
            }
            sent += body.getBytes(StandardCharsets.UTF_8).length;
        }
        // The rest were headers.
        assertTrue(sent > LIMIT / 2, sent + " bytes were taken");
        assertTrue(sent <= LIMIT, sent + " bytes were taken");
        String deferred = told == null ? "" : told.path("deferred").asString("");
        assertTrue(deferred.contains(LIMIT + " bytes an hour"), deferred);
        assertEquals(
                run,
                sync("\"run\":\"" + run + "\",\"branch\":\"m\"").path("run").asString(),
                "it is still heard");

        JsonNode shown = shown(run);
        assertEquals("heard", shown.path("run").path("guard").asString());
        assertTrue(
                shown.path("events")
                        .valueStream()
                        .anyMatch(event -> event.path("type").asString().equals("budget_exhausted")),
                "a reader sees why nothing more comes");
        // The agent and its guard have one budget.
        HttpResponse<String> call = post("/mcp", project.key, """
                {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"scope_get",\
                "arguments":{"project":"web"},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
                "io.modelcontextprotocol/clientInfo":{"name":"x","version":"1"},\
                "io.modelcontextprotocol/clientCapabilities":{}}}}""");
        assertTrue(call.body().contains("budget"), call.body());
        now.addAndGet(HOUR);
        assertEquals(1, sync(violation()).path("accepted").size());
    }

    @Test
    void whatIsRefusedCountsDouble() throws Exception {
        String broken = body("\"branch\":\"../m\",\"note\":\"" + "x".repeat(7_000) + "\"");
        for (int i = 0; i < 3; i++) {
            assertEquals(400, post("/guard/v1/sync", guard, broken).statusCode());
        }
        assertTrue(sync(violation()).path("accepted").isEmpty(), "three of them were paid for twice");
    }

    @Test
    void reportsThatCannotBePaidForWaitOnTheMachine() throws Exception {
        WorktreeState state = new WorktreeState(project.shell.folder.resolve("guard/0123456789abcdef"));
        project.connect(state);
        Spool spool = new Spool(state);
        for (int i = 1; i <= 40; i++) {
            spool.add(Report.violation(
                    "%016x".formatted(i), i, "docs/" + "x".repeat(400) + i, "default", "Write", Report.REFUSED));
        }
        String[] exchange = {
            "guard",
            "exchange",
            "--state",
            state.folder().toString(),
            "--host",
            "git",
            "--branch",
            "m",
            "--set",
            "budget.key_bytes_per_hour=10000"
        };
        project.shell.done(exchange);
        int waiting = spool.oldest(100).size();
        assertTrue(waiting > 0, "none fitted at once");
        project.shell.done(exchange);
        assertEquals(waiting, spool.oldest(100).size());
        assertFalse(state.manifest().isEmpty(), "the manifest came all the same");
    }

    private String violation() {
        return "\"branch\":\"m\",\"reports\":[{\"id\":\"%016x\",\"kind\":\"violation\",\"at\":1,\"path\":\"docs/%s\",\"rule\":\"default\",\"tool\":\"Write\"}]"
                .formatted(++serial, "x".repeat(400) + serial);
    }

    private JsonNode shown(String run) {
        return project.shell
                .done("runs", "show", run.substring(0, run.indexOf('.')), "--json")
                .json();
    }

    private JsonNode sync(String fields) throws Exception {
        HttpResponse<String> answer = post("/guard/v1/sync", guard, body(fields));
        assertEquals(200, answer.statusCode(), answer.body());
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String body(String fields) {
        return "{\"host\":\"claude-code\",\"project\":\"web\",\"worktree\":\"0123456789abcdef\"," + fields + "}";
    }

    private HttpResponse<String> post(String path, String credential, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(serving.server().mcp().resolve(path))
                        .header("Authorization", "Bearer " + credential)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .header("MCP-Protocol-Version", "2026-07-28")
                        .header("Mcp-Method", "tools/call")
                        .header("Mcp-Name", "scope_get")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
