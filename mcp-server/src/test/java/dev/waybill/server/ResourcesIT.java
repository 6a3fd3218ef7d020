package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.catalog.tool.Tool;
import dev.waybill.promise.Promise;
import dev.waybill.server.resources.LedgerResources;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.usecase.Caller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@link LedgerResources} over a real ledger. */
final class ResourcesIT {
    private static final String SCOPE = "waybill://projects/web/scope";

    private final Shell shell;
    private final Scenario scenario;
    private final Caller caller;
    private final LedgerResources resources;
    private final Handle run;
    private final String address;

    ResourcesIT(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.scenario = Scenario.of(shell);
        this.caller = scenario.caller();
        this.resources = new LedgerResources(scenario.ledger(), scenario.screener());
        this.run = scenario.start();
        this.address = "waybill://runs/" + run.run().text();
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    private JsonNode list(Caller who) {
        return Scenario.fields(resources.list(Scenario.call(who), ""));
    }

    private JsonNode read(String uri) {
        JsonNode contents =
                Scenario.fields(resources.read(Scenario.call(caller), uri)).path("contents");
        assertEquals(1, contents.size());
        assertEquals(uri, contents.get(0).path("uri").stringValue());
        assertEquals("application/json", contents.get(0).path("mimeType").stringValue());
        return JsonMapper.shared().readTree(contents.get(0).path("text").stringValue());
    }

    @Test
    @Promise("R5")
    void areListedByIdsSlugsAndConstantsWithoutAWordOfAnAgents() {
        scenario.report(run, RunStatus.RUNNING, "zebra", "");
        String listed = list(caller).toString();

        assertTrue(
                listed.contains(
                        "\"uri\":\"" + address + "\",\"name\":\"" + run.run().text() + "\""),
                listed);
        assertTrue(listed.contains("\"uri\":\"" + SCOPE + "\",\"name\":\"web\""), listed);
        assertFalse(listed.contains("nextCursor"), listed);
        for (String word : new String[] {"zebra", "T-1", "A title", "feature", run.text()}) {
            assertFalse(listed.contains(word), listed);
        }
        JsonNode others = list(scenario.another(shell)).path("resources");
        assertEquals(1, others.size(), others::toString);
        assertEquals(SCOPE, others.get(0).path("uri").stringValue());
    }

    @Test
    void areListedInPages() {
        for (int i = 0; i < 100; i++) {
            scenario.connect("p" + (100 + i));
        }
        JsonNode first = list(caller);
        assertEquals(101, first.path("resources").size());
        String cursor = first.path("nextCursor").stringValue();
        JsonNode second = Scenario.fields(resources.list(Scenario.call(caller), cursor));
        assertEquals(1, second.path("resources").size());
        assertEquals(SCOPE, second.path("resources").get(0).path("uri").stringValue());
        assertTrue(second.path("nextCursor").isMissingNode());
        RefusedException refused =
                assertThrows(RefusedException.class, () -> resources.list(Scenario.call(caller), "not a cursor"));
        assertEquals(RefusalCode.INVALID_ARGUMENT, refused.refusal().code());
    }

    @Test
    void ofARunIsWhatRunGetAnswers() throws InterruptedException {
        scenario.report(run, RunStatus.RUNNING, "half \"way\"\u2028", "");
        scenario.ask(run, CheckpointKind.PLAN, "?", "");
        JsonNode answered = Scenario.fields(scenario.tool(Tool.RUN_GET)
                .call(
                        Scenario.call(caller),
                        JsonMapper.shared().createObjectNode().put("run", run.text())));

        JsonNode read = read(address);
        assertEquals(answered.path("structuredContent"), read);
        assertEquals(
                "half \"way\"\u2028",
                read.path("last_message").path("untrusted").path("text").stringValue());
        assertFalse(read.toString().contains(run.text()), "no live handle is given away");
    }

    @Test
    void ofAScopeIsTheWholeManifest() throws Exception {
        StringBuilder yaml = new StringBuilder("editable:\n");
        for (int i = 0; i < Caps.PATTERNS - 1; i++) {
            yaml.append("  - src/").append(1000 + i).append("/**\n");
        }
        Path file = Files.writeString(shell.folder.resolve("scope.yaml"), yaml + "excluded:\n  - secrets/**\n");
        shell.done("scope", "set", "web", "--file", file.toString());

        JsonNode scope = read(SCOPE);
        assertEquals(Caps.PATTERNS - 1, scope.path("editable").size());
        assertEquals("src/1000/**", scope.path("editable").get(0).stringValue());
        assertEquals("secrets/**", scope.path("excluded").get(0).stringValue());
        assertEquals("", scope.path("next_cursor").stringValue());
        assertEquals(64, scope.path("digest").stringValue().length());
    }

    @Test
    @Promise("P13")
    void thatAreMissingForeignOrNoAddressAtAllGetOneAnswer() {
        Caller stranger = scenario.another(shell);
        scenario.connect("gone");
        shell.done("projects", "disconnect", "gone");
        List<String> answers = List.of(
                refused(stranger, address),
                refused(caller, "waybill://runs/run_0000000000001"),
                refused(caller, "waybill://projects/nothing/scope"),
                refused(caller, "waybill://projects/gone/scope"),
                refused(caller, "waybill://runs/" + run.text()),
                refused(caller, "file:///etc/passwd"),
                refused(caller, ""),
                refused(caller, "x".repeat(1_000_000)));

        assertEquals(1, answers.stream().distinct().count(), answers::toString);
    }

    private String refused(Caller who, String uri) {
        RefusedException refused = assertThrows(RefusedException.class, () -> resources.read(Scenario.call(who), uri));
        assertEquals(RefusalCode.NOT_FOUND, refused.refusal().code());
        return refused.refusal().message();
    }

    @Test
    void haveMarksThatMoveWithWhatIsRead() throws InterruptedException {
        Set<String> uris = Set.of(address, SCOPE, "waybill://runs/run_0000000000001", "file:///x", "");
        Map<String, String> before = resources.marks(caller, uris);
        assertEquals(Set.of(address, SCOPE), before.keySet());
        assertEquals(before, resources.marks(caller, uris));
        assertEquals(
                Set.of(SCOPE), resources.marks(scenario.another(shell), uris).keySet());
        long seen = resources.version(caller);

        scenario.report(run, RunStatus.WAITING, "", "");
        assertTrue(resources.awaitChange(caller, seen, Duration.ofSeconds(20)) > seen);
        Map<String, String> after = resources.marks(caller, uris);
        assertNotEquals(before.get(address), after.get(address));
        assertEquals(before.get(SCOPE), after.get(SCOPE));
    }

    @Test
    void areClosedToARevokedKey() {
        shell.done("keys", "revoke", caller.key().text());
        for (var call : List.<Runnable>of(
                () -> resources.list(Scenario.call(caller), ""),
                () -> resources.read(Scenario.call(caller), address),
                () -> resources.marks(caller, Set.of()))) {
            RefusedException refused = assertThrows(RefusedException.class, call::run);
            assertEquals(RefusalCode.UNAUTHENTICATED, refused.refusal().code());
        }
    }
}
