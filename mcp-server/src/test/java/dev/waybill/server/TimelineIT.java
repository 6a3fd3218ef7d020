package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.fixture.Messages;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.WorkspaceId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each type of event comes up, on a real server, by what agents, guards and members do through its doors. A type that is
 * added without a way to it makes this fail, as does one whose way is lost.
 */
final class TimelineIT {
    private static final String SECRET = "ghp_" + "Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7d";
    private static final String CODE =
            "public final class Shop {\\n    private int count = 0;\\n    void add(int n) { count += n; }\\n}\\n";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int SECOND = 1_000;
    private static final int MINUTE = 60 * SECOND;
    private static final int BUDGET = 150_000;
    private static final int MOST_EVENTS = 10_000;

    /** The middle of an hour, so that no budget begins anew by itself. */
    private final AtomicLong now =
            new AtomicLong(Instant.parse("2026-01-15T12:10:00Z").toEpochMilli());

    private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
    private final GuardedProject project;
    private final Shell shell;
    private final String guard;
    private final String alice;
    private final String bob;
    private GuardedProject.Serving serving;
    private int serial;

    TimelineIT(@TempDir Path folder) throws IOException {
        this.project = new GuardedProject(folder, clock);
        this.shell = project.shell;
        this.guard = project.credential();
        this.alice = approver("alice");
        this.bob = approver("bob");
        this.serving = serve("served");
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    private GuardedProject.Serving serve(String grade) {
        return project.serve(
                clock,
                List.of(
                        "port=0",
                        "grade=" + grade,
                        "rate.key_per_minute=1000000",
                        "rate.address_per_minute=1000000",
                        "budget.key_bytes_per_hour=" + BUDGET));
    }

    private String approver(String name) {
        return shell.done("members", "add", name, "--role", "approver", "--json")
                .json()
                .path("token")
                .asString();
    }

    @Test
    @Promise("R11")
    void everyTypeOfTheClosedListComesUp() throws Exception {
        String run = start("feature");
        begins(run);
        reports(run);
        builds(run);
        scope(run);
        questions(run);
        ends();
        guarded();
        boundary(run);
        soloApproves();
        grade(run);
        spent(run);
        Set<EventType> missing = EnumSet.allOf(EventType.class);
        missing.removeAll(seen("acme"));
        missing.removeAll(seen("solo"));
        assertEquals(Set.of(), missing, "never came up");
        assertTrue(EventType.values().length > 30);
    }

    private void begins(String run) throws Exception {
        done("run_start", started("feature") + ",\"run\":\"" + run + "\"");
        String old = start("taken");
        done("run_start", started("taken") + ",\"take_over\":true");
        refused("status_report", "\"run\":\"" + old + "\",\"message\":\"late\"");
    }

    private void reports(String run) throws Exception {
        for (String report : List.of(
                "\"phase\":\"plan\"",
                "\"message\":\"going on\"",
                "\"counters\":{\"tokens_in\":10}",
                "\"counters\":{\"tokens_in\":5}",
                "\"status\":\"waiting\"",
                "\"status\":\"running\"",
                "\"head_sha\":\"" + "a".repeat(40) + "\"",
                "\"pr_url\":\"https://github.com/acme/web/pull/1\"")) {
            done("status_report", "\"run\":\"" + run + "\"," + report);
        }
    }

    private void builds(String run) throws Exception {
        for (String kind : List.of("build", "test", "lint", "typecheck", "scan", "deploy")) {
            done("build_report", "\"run\":\"" + run + "\",\"kind\":\"" + kind + "\",\"exit_code\":0");
        }
        done(
                "build_report",
                "\"run\":\"" + run + "\",\"kind\":\"build\",\"exit_code\":1,\"log_tail\":\"" + CODE + "\"");
    }

    private void scope(String run) throws Exception {
        done("scope_get", "\"run\":\"" + run + "\"");
        done("scope_check", "\"run\":\"" + run + "\",\"intent\":\"write\",\"paths\":[\"secrets/x\"]");
        Path lists = shell.folder.resolve("scope.yaml");
        Files.writeString(lists, "editable:\n  - src/**\n  - test/**\nexcluded:\n  - secrets/**\n");
        shell.done("scope", "set", "web", "--file", lists.toString());
    }

    private void questions(String run) throws Exception {
        comment(run);
        answer(ask(run, "plan", "Another plan?"), alice, "approve");
        answer(ask(run, "budget", "More?"), alice, "reject");
        answer(ask(run, "other", "And this?"), alice, "request-changes");
        String early = ask(run, "other", "Before carol came?");
        now.addAndGet(SECOND);
        String carol = approver("carol");
        shell.signIn(carol);
        assertEquals(1, shell.run("checkpoints", "approve", early).exitCode(), "she was added after it was asked");
        shell.signIn("");
        shell.done("projects", "quorum", "web", "plan", "2");
        String two = ask(run, "plan", "With two?");
        answer(two, alice, "approve");
        answer(two, bob, "approve");
        ask(run, "review", "This head?");
        done("status_report", "\"run\":\"" + run + "\",\"head_sha\":\"" + "b".repeat(40) + "\"");
    }

    /** The host's form is sent back with the call that it belongs to. */
    private void comment(String run) throws Exception {
        String arguments = "{\"run\":\"" + run + "\",\"kind\":\"plan\",\"summary\":\"A plan?\"";
        String asked = post(
                        Messages.capable(
                                "1",
                                "tools/call",
                                Messages.tool("checkpoint_request", arguments + ",\"wait_seconds\":1}")),
                        "checkpoint_request")
                .body();
        String mark = "\"requestState\":\"";
        int from = asked.indexOf(mark) + mark.length();
        assertTrue(from > mark.length(), asked);
        String said = "\"inputResponses\":{\"comment\":{\"action\":\"accept\",\"content\":{\"comment\":\"fine\"}}}";
        String told = post(
                        Messages.capable(
                                "2",
                                "tools/call",
                                Messages.tool("checkpoint_request", arguments + ",\"wait_seconds\":1}") + "," + said
                                        + ",\"requestState\":\"" + asked.substring(from, asked.indexOf('"', from))
                                        + "\""),
                        "checkpoint_request")
                .body();
        assertTrue(told.contains("pending"), told);
    }

    private String ask(String run, String kind, String summary) throws Exception {
        String head = kind.equals("review") ? ",\"head_sha\":\"" + "a".repeat(40) + "\"" : "";
        return done(
                        "checkpoint_request",
                        "\"run\":\"" + run + "\",\"kind\":\"" + kind + "\",\"summary\":\"" + summary + "\"" + head)
                .path("checkpoint")
                .asString();
    }

    private void answer(String checkpoint, String member, String how) {
        shell.signIn(member);
        shell.done("checkpoints", how, checkpoint, "--comment", "Because.");
        shell.signIn("");
    }

    private void ends() throws Exception {
        for (String status : List.of("complete", "failed", "cancelled")) {
            String run = start(status);
            ask(run, "plan", "Still open?");
            done("status_report", "\"run\":\"" + run + "\",\"status\":\"" + status + "\"");
            refused("status_report", "\"run\":\"" + run + "\",\"message\":\"late\"");
        }
    }

    private void guarded() throws Exception {
        String run = sync("\"branch\":\"guarded\",\"start\":true").path("run").asString();
        sync("\"branch\":\"guarded\",\"run\":\"" + run + "\",\"reports\":["
                + "{\"id\":\"00000000000000a1\",\"kind\":\"violation\",\"at\":1,\"path\":\"secrets/y\",\"rule\":\"default\","
                + "\"found\":\"afterwards\"},"
                + "{\"id\":\"00000000000000a2\",\"kind\":\"flagged\",\"at\":2,\"path\":\"a\",\"rule\":\"default\","
                + "\"count\":1},"
                + "{\"id\":\"00000000000000a3\",\"kind\":\"dropped\",\"at\":3,\"count\":2}]");
        now.addAndGet(25 * MINUTE);
        sync("\"branch\":\"guarded\",\"run\":\"" + run + "\"");
    }

    private void boundary(String run) throws Exception {
        refused("status_report", "\"run\":\"" + run + "\",\"message\":\"" + CODE + "\"");
        refused(
                "status_report",
                "\"run\":\"" + run + "\",\"phase\":\"review\",\"pr_url\":\"https://github.com/" + SECRET + "\"");
        done("status_report", "\"run\":\"" + run + "\",\"message\":\"the token " + SECRET + " is old\"");
        shell.done("workspaces", "policy", "--text-mode", "sealed");
        now.addAndGet(MINUTE);
        refused("status_report", "\"run\":\"" + run + "\",\"message\":\"in words\"");
    }

    /** A workspace of one person, who has allowed themself to answer what their own key asks. */
    private void soloApproves() throws Exception {
        shell.done("workspaces", "create", "solo", "--owner", "sam");
        String sam = shell.done("members", "token", "sam", "--workspace", "solo", "--json")
                .json()
                .path("token")
                .asString();
        shell.signIn(sam);
        shell.done("workspaces", "policy", "--self-approval", "on", "--workspace", "solo");
        shell.done("projects", "connect", "web", "--workspace", "solo");
        String key = shell.done("keys", "create", "--name", "own", "--workspace", "solo", "--json")
                .json()
                .path("key")
                .asString();
        String run =
                structured(call(key, "run_start", started("alone"))).path("run").asString();
        String asked = structured(call(
                        key, "checkpoint_request", "\"run\":\"" + run + "\",\"kind\":\"plan\",\"summary\":\"May I?\""))
                .path("checkpoint")
                .asString();
        shell.done("checkpoints", "approve", asked, "--workspace", "solo");
        shell.signIn("");
    }

    private void grade(String run) throws Exception {
        serving.close();
        serving = serve("local");
        done("status_report", "\"run\":\"" + run + "\",\"phase\":\"local\"");
    }

    private void spent(String run) throws Exception {
        String call = "\"run\":\"" + run + "\",\"intent\":\"read\",\"paths\":[\"" + "x/".repeat(200) + "x\"]";
        for (int i = 0; i < BUDGET / 400; i++) {
            if (call(project.key, "scope_check", call).contains("budget")) {
                return;
            }
        }
        throw new AssertionError("the budget was never spent");
    }

    /** All types that the timelines of a workspace hold. */
    private Set<EventType> seen(String workspace) {
        WorkspaceId id =
                serving.store().control().findBySlug(workspace).orElseThrow().id();
        return serving
                .store()
                .ledger()
                .read(id, transaction -> transaction.events().pageOfAll(0, MOST_EVENTS))
                .stream()
                .map(Event::type)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventType.class)));
    }

    private String start(String branch) throws Exception {
        return done("run_start", started(branch)).path("run").asString();
    }

    private static String started(String branch) {
        return "\"project\":\"web\",\"ticket\":\"T-1\",\"title\":\"A title\",\"branch\":\"" + branch
                + "\",\"base_branch\":\"main\"";
    }

    private JsonNode done(String tool, String arguments) throws Exception {
        return structured(call(project.key, tool, arguments));
    }

    private static JsonNode structured(String answer) {
        JsonNode result = JsonMapper.shared().readTree(answer).path("result");
        assertTrue(result.has("structuredContent") && !result.path("isError").asBoolean(false), answer);
        return result.path("structuredContent");
    }

    private void refused(String tool, String arguments) throws Exception {
        String answer = call(project.key, tool, arguments);
        assertTrue(answer.contains("\"isError\":true") || answer.contains("\"error\""), answer);
    }

    /** A second later than the last: who may answer depends on who was there before. */
    private String call(String key, String tool, String arguments) throws Exception {
        now.addAndGet(SECOND);
        String id = Integer.toString(++serial);
        return post(key, "/mcp", Messages.modern(id, "tools/call", Messages.tool(tool, "{" + arguments + "}")), tool)
                .body();
    }

    private HttpResponse<String> post(String message, String tool) throws Exception {
        return post(project.key, "/mcp", message, tool);
    }

    private JsonNode sync(String fields) throws Exception {
        String body = "{\"host\":\"claude-code\",\"project\":\"web\",\"worktree\":\"0123456789abcdef\"," + fields + "}";
        HttpResponse<String> answer = post(guard, "/guard/v1/sync", body, "sync");
        assertEquals(200, answer.statusCode(), answer.body());
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> post(String credential, String path, String body, String tool) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(serving.server().mcp().resolve(path))
                        .header("Authorization", "Bearer " + credential)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .header("MCP-Protocol-Version", "2026-07-28")
                        .header("Mcp-Method", "tools/call")
                        .header("Mcp-Name", tool)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
