package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /guard/v1/sync} on a whole server: what it takes, what it refuses, and that its credential opens nothing else. */
final class GuardRouteIT {
    private static final String WORKTREE = "0123456789abcdef";
    private static final String CANARY = "canary-4f1e";
    private static final String SECRET = "ghp_" + "Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7d";
    private static final String LOWER_SECRET = "glpat-" + "x7k2m9q4w8e3r6t1y5u0";
    private static final String SHORT_SECRET = "AKIA" + "QX7ZP2M4NB6VC3LK";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static GuardedProject project;
    private static Shell shell;
    private static GuardedProject.Serving serving;
    private static String guard;

    @BeforeAll
    static void serve() throws IOException {
        project = new GuardedProject(folder);
        shell = project.shell;
        guard = project.credential();
        serving = project.serve(InstantSource.system(), List.of("port=0"));
    }

    @AfterAll
    static void stop() {
        serving.close();
        CLIENT.close();
    }

    @Test
    @Promise({"R3", "B6"})
    void aSessionBeginsReportsAndIsShown() throws Exception {
        JsonNode begun = done("\"branch\":\"session\",\"start\":true");
        String run = begun.path("run").asString();
        assertTrue(run.startsWith("run_"), begun.toString());
        assertEquals("running", begun.path("status").asString());
        assertEquals(begun.path("scope_digest"), begun.path("scope").path("digest"));

        String reports = "\"branch\":\"session\",\"run\":\"" + run + "\",\"reports\":["
                + "{\"id\":\"00000000000000a1\",\"kind\":\"violation\",\"at\":1,\"path\":\"docs/x\",\"rule\":\"default\","
                + "\"tool\":\"Write\"},"
                + "{\"id\":\"ffffffffffffffa2\",\"kind\":\"violation\",\"at\":2,\"path\":\"secrets/y\",\"rule\":\"excluded:"
                + " secrets/**\",\"tool\":\"Bash\",\"found\":\"afterwards\"},"
                + "{\"id\":\"00000000000000a3\",\"kind\":\"counters\",\"at\":3,\"iterations\":2,\"tokens_in\":70,"
                + "\"tokens_out\":30},{\"id\":\"00000000000000a4\",\"kind\":\"violation\",\"at\":4,\"path\":\"a\",\"rule\":\"two"
                + " words\"},"
                + "{\"id\":\"00000000000000a5\",\"kind\":\"waiting\",\"at\":5}]";
        JsonNode told = done(reports);
        assertEquals("waiting", told.path("status").asString());
        assertEquals(4, told.path("accepted").size());
        assertEquals("ffffffffffffffa2", told.path("accepted").get(1).asString());
        assertEquals("00000000000000a4", told.path("refused").get(0).path("id").asString());
        assertEquals(4, done(reports).path("accepted").size());

        JsonNode shown = shell.done("runs", "show", run.substring(0, run.indexOf('.')), "--json")
                .json();
        assertEquals(2, shown.path("run").path("violations").asInt());
        assertEquals("heard", shown.path("run").path("guard").asString());
        assertFalse(shown.path("run").path("guard_heard_at").isNull());
        assertEquals(70, shown.path("run").path("tokens_in").asInt());
        List<JsonNode> log = shell.done("audit", "list", "--limit", "50", "--json")
                .json()
                .valueStream()
                .toList();
        JsonNode found = log.stream()
                .filter(entry -> entry.path("action").asString().equals("violation_found"))
                .findFirst()
                .orElseThrow();
        assertEquals("secrets/y", found.path("path").asString());
        assertEquals("excluded: secrets/**", found.path("rule").asString());
        assertEquals("Bash", found.path("tool").asString());
        assertEquals(
                1,
                log.stream()
                        .filter(entry -> entry.path("action").asString().equals("violation_refused")
                                && entry.path("path").asString().equals("docs/x"))
                        .count());
    }

    /** Each word of a guard's may hold what its credential's thief put there; the violation itself is never lost. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"branch\":\"BRANCH\",\"reports\":[{\"id\":\"ID\",\"kind\":\"violation\",\"at\":1,\"path\":\"src/SECRET.txt\","
                        + "\"rule\":\"default\",\"tool\":\"Write\"}]",
                "\"branch\":\"BRANCH\",\"reports\":[{\"id\":\"ID\",\"kind\":\"violation\",\"at\":1,\"path\":\"a\","
                        + "\"rule\":\"read_only: SECRET\",\"tool\":\"Write\"}]",
                "\"branch\":\"BRANCH\",\"reports\":[{\"id\":\"ID\",\"kind\":\"flagged\",\"at\":1,\"path\":\"a\","
                        + "\"rule\":\"flag: LOWER\"}]",
                "\"branch\":\"BRANCH\",\"reports\":[{\"id\":\"ID\",\"kind\":\"violation\",\"at\":1,\"path\":\"a\","
                        + "\"rule\":\"LOWER\"}]",
                "\"branch\":\"BRANCH\",\"reports\":[{\"id\":\"ID\",\"kind\":\"violation\",\"at\":1,\"path\":\"a\","
                        + "\"rule\":\"default\",\"tool\":\"mcp__files__SECRET\"}]",
                "\"branch\":\"BRANCH\",\"start\":true,\"reports\":[{\"id\":\"ID\","
                        + "\"kind\":\"violation\",\"at\":1,\"path\":\"a\",\"rule\":\"default\"}]",
            })
    @Promise({"R9", "P11"})
    void aSecretInAnyWordIsKeptNowhereAndTheReportIsKept(String fields) throws Exception {
        String mark = Integer.toHexString(fields.hashCode());
        JsonNode told = answered(body(fields)
                .replace("BRANCH", "planted/" + mark)
                .replace("ID", "0".repeat(16 - mark.length()) + mark)
                .replace("SECRET", SECRET)
                .replace("LOWER", LOWER_SECRET)
                .replace("\"2.1\",", "\"" + SHORT_SECRET + "\","));
        assertEquals(1, told.path("accepted").size(), told.toString());
        String run = told.path("run").asString();
        String shown = shell.done("audit", "list", "--limit", "200", "--json").out()
                + shell.done("runs", "show", run.substring(0, run.indexOf('.')), "--json")
                        .out()
                + shell.done("runs", "list", "--json").out()
                + serving.log().toString(StandardCharsets.UTF_8);
        for (String secret : List.of(SECRET, LOWER_SECRET, SHORT_SECRET)) {
            assertFalse(shown.contains(secret), shown);
            assertFalse(told.toString().contains(secret), told.toString());
        }
        assertTrue(shown.contains("planted/" + mark), shown);
    }

    @Test
    @Promise("B6")
    void itsCredentialOpensNothingElseAndNothingElseOpensIt() throws Exception {
        assertEquals(
                401,
                post("/mcp", guard, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                        .statusCode());
        assertEquals(
                401,
                post("/guard/v1/sync", project.key, body("\"branch\":\"main\"")).statusCode());
        assertEquals(
                401, post("/guard/v1/sync", "", body("\"branch\":\"main\"")).statusCode());
        shell.environment.put("WAYBILL_MEMBER_TOKEN", guard);
        assertEquals(1, shell.run("members", "list").exitCode());
        shell.environment.remove("WAYBILL_MEMBER_TOKEN");
    }

    @Test
    void itEndsAtOnceWhenItIsRevoked() throws Exception {
        String other = project.credential();
        assertEquals(
                200, post("/guard/v1/sync", other, body("\"branch\":\"main\"")).statusCode());
        String id = shell.done("keys", "guard", "list", "--json")
                .json()
                .get(0)
                .path("id")
                .asString();
        shell.done("keys", "guard", "revoke", id);
        assertEquals(
                401, post("/guard/v1/sync", other, body("\"branch\":\"main\"")).statusCode());
        assertEquals(
                "revoked",
                shell.done("keys", "guard", "list", "--json")
                        .json()
                        .get(0)
                        .path("state")
                        .asString());
        assertFalse(shell.done("keys", "guard", "list").out().contains("wbg_"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}",
                "{\"host\":\"git\"}",
                "{\"content\":\"canary-4f1e\"}",
                "{\"host\":\"git\",\"host\":\"git\"}",
                "{\"host\":\"canary-4f1e\",\"project\":\"web\",\"branch\":\"m\",\"worktree\":\"0123456789abcdef\"}",
                "{\"host\":\"git\",\"project\":\"web\",\"branch\":\"../canary-4f1e\",\"worktree\":\"0123456789abcdef\"}",
                "{\"host\":\"git\",\"project\":\"web\",\"branch\":\"m\",\"worktree\":\"canary-4f1e\"}",
                "{\"host\":\"git\",\"project\":\"web\",\"branch\":\"m\",\"worktree\":\"0123456789abcdef\",\"start\":1}",
                "{\"host\":\"git\",\"project\":\"web\",\"branch\":\"m\",\"worktree\":\"0123456789abcdef\",\"reports\":{}}",
                "{\"host\":\"git\",\"project\":\"web\",\"branch\":\"m\",\"worktree\":\"0123456789abcdef\",\"reports\":[7]}",
                "{\"host\":\"git\",\"project\":\"web\",\"branch\":\"m\",\"worktree\":\"0123456789abcdef\","
                        + "\"reports\":[{\"id\":\"00000000000000b1\",\"kind\":\"heard\",\"at\":1,\"diff\":\"canary-4f1e\"}]}",
                "{\"host\":\"git\",\"project\":\"web\",\"branch\":\"m\",\"worktree\":\"0123456789abcdef\","
                        + "\"reports\":[{\"id\":\"00000000000000b1\",\"kind\":\"complete\",\"at\":1}]}",
                "{\"host\":\"git\",\"project\":\"web\",\"branch\":\"m\",\"worktree\":\"0123456789abcdef\","
                        + "\"reports\":[{\"id\":\"00000000000000b1\",\"kind\":\"counters\",\"at\":1,\"tokens_in\":-1}]}",
            })
    void refusesWhatIsNoReportAndRepeatsNothing(String body) throws Exception {
        HttpResponse<String> refused = post("/guard/v1/sync", guard, body);
        assertEquals(400, refused.statusCode(), refused.body());
        assertFalse(refused.body().contains(CANARY), refused.body());
        assertEquals(
                "invalid_argument",
                JsonMapper.shared()
                        .readTree(refused.body())
                        .path("error")
                        .path("code")
                        .asString());
        assertFalse(serving.log().toString(StandardCharsets.UTF_8).contains(CANARY), "the log repeats what was sent");
    }

    @Test
    void refusesMoreThanItReads() throws Exception {
        String reports = body("\"branch\":\"m\",\"reports\":["
                + "{\"id\":\"00000000000000c1\",\"kind\":\"heard\",\"at\":1},".repeat(50)
                + "{\"id\":\"00000000000000c1\",\"kind\":\"heard\",\"at\":1}]");
        assertEquals(400, post("/guard/v1/sync", guard, reports).statusCode());
        assertEquals(
                413, post("/guard/v1/sync", guard, " ".repeat(16 * 1024 + 1)).statusCode());
        HttpResponse<String> unannounced = CLIENT.send(
                HttpRequest.newBuilder(uri("/guard/v1/sync"))
                        .header("Authorization", "Bearer " + guard)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.fromPublisher(
                                HttpRequest.BodyPublishers.ofByteArray(new byte[1 << 20])))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(413, unannounced.statusCode());
        assertEquals(Optional.empty(), unannounced.headers().firstValue("Connection"));
        HttpRequest get = HttpRequest.newBuilder(uri("/guard/v1/sync"))
                .header("Authorization", "Bearer " + guard)
                .build();
        assertEquals(405, CLIENT.send(get, HttpResponse.BodyHandlers.ofString()).statusCode());
        HttpRequest text = HttpRequest.newBuilder(uri("/guard/v1/sync"))
                .header("Authorization", "Bearer " + guard)
                .POST(HttpRequest.BodyPublishers.ofString(body("\"branch\":\"m\"")))
                .build();
        assertEquals(
                415, CLIENT.send(text, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @Test
    void tellsOfAProjectThatIsNotThisCredentials() throws Exception {
        shell.done("projects", "connect", "other");
        HttpResponse<String> refused = post(
                "/guard/v1/sync",
                guard,
                "{\"host\":\"git\",\"project\":\"other\",\"branch\":\"m\",\"worktree\":\"" + WORKTREE + "\"}");
        assertEquals(404, refused.statusCode(), refused.body());
    }

    @Test
    void leavesOutTheManifestThatTheGuardHas() throws Exception {
        String digest = done("\"branch\":\"m\"").path("scope_digest").asString();
        assertTrue(done("\"branch\":\"m\",\"manifest_digest\":\"" + digest + "\"")
                .path("scope")
                .isMissingNode());
    }

    private static JsonNode done(String fields) throws Exception {
        return answered(body(fields));
    }

    private static JsonNode answered(String body) throws Exception {
        HttpResponse<String> answer = post("/guard/v1/sync", guard, body);
        assertEquals(200, answer.statusCode(), answer.body());
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String body(String fields) {
        return "{\"host\":\"claude-code\",\"host_version\":\"2.1\",\"project\":\"web\",\"worktree\":\"" + WORKTREE
                + "\"," + fields + "}";
    }

    private static HttpResponse<String> post(String path, String credential, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + credential)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return serving.server().mcp().resolve(path);
    }
}
