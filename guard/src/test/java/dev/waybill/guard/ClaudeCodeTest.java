package dev.waybill.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.guard.spool.Report;
import dev.waybill.guard.spool.ReportKind;
import dev.waybill.guard.state.CachedManifest;
import dev.waybill.guard.state.Decision;
import dev.waybill.guard.state.Session;
import dev.waybill.promise.Promise;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Promise("B3")
final class ClaudeCodeTest {
    private static final String DENY = "\"permissionDecision\":\"deny\"";

    @TempDir
    Path temporary;

    private Fixture fixture;

    @BeforeEach
    void aRepository() throws Exception {
        fixture = new Fixture(temporary);
    }

    @ParameterizedTest
    @CsvSource({
        "Write, file_path, src/a.txt, true",
        "Write, file_path, docs/a.txt, false",
        "Edit, file_path, src/generated/g.txt, false",
        "MultiEdit, file_path, src/secrets/x, false",
        "NotebookEdit, notebook_path, docs/n.ipynb, false",
        "NotebookEdit, notebook_path, src/n.ipynb, true",
        "Read, file_path, src/secrets/x, true",
        "Grep, path, docs, true",
        "Glob, path, docs, true",
        "mcp__files__write, path, docs/a.txt, true",
        "SomethingNew, file_path, docs/a.txt, false",
        "SomethingNew, file_path, src/a.txt, true",
        "Bash, command, rm -rf docs, true",
        "Write, other_path, src/a.txt, false",
    })
    void aToolIsDecidedByWhatItDoes(String tool, String field, String path, boolean permitted) {
        String written = field.endsWith("path") ? fixture.root() + "/" + path : path;
        Fixture.Said said = fixture.claude(
                "PreToolUse",
                "\"tool_name\":\"" + tool + "\",\"tool_input\":{\"" + field + "\":\"" + written
                        + "\",\"content\":\"x\"},\"tool_use_id\":\"t\"");
        assertEquals(0, said.code());
        assertEquals(permitted ? "" : DENY, permitted ? said.out() : contained(said.out(), DENY));
        assertEquals("", said.error());
    }

    @Test
    void aRefusalSaysWhatWhyAndWhatInstead() throws Exception {
        String out = write("docs/a.txt").out();

        assertTrue(out.contains("docs/a.txt may not be written (rule default)"), out);
        assertTrue(out.contains("README.md, src/**"), out);
        assertTrue(out.contains("scope_get"), out);
        assertTrue(out.contains("checkpoint_request"), out);
        Report report = fixture.reports().getFirst();
        assertEquals(ReportKind.VIOLATION, report.kind());
        assertEquals("docs/a.txt", report.path());
        assertEquals("default", report.rule());
        assertEquals("Write", report.tool());
        assertEquals(Report.REFUSED, report.found());
    }

    @Test
    void oneCallAskedAboutTwiceIsOneReport() throws Exception {
        write("docs/a.txt");
        write("docs/a.txt");

        assertEquals(1, fixture.reports().size());
    }

    @Test
    void whatLiesOutsideIsReportedWithoutItsPath() throws Exception {
        String out = fixture.claude(
                        "PreToolUse",
                        "\"tool_name\":\"Write\",\"tool_input\":{\"file_path\":\"/home/someone/.claude/settings.json\"}")
                .out();

        assertTrue(out.contains(DENY), out);
        assertEquals("", fixture.reports().getFirst().path());
        assertEquals(
                "always: outside the worktree", fixture.reports().getFirst().rule());
    }

    @Test
    void noPayloadsContentIsKeptAnywhere() throws Exception {
        String canary = "CANARY-5a1c";
        for (String tool : List.of("Write", "Edit", "Bash", "NotebookEdit")) {
            fixture.claude(
                    "PreToolUse",
                    "\"tool_name\":\"" + tool + "\",\"tool_input\":{\"file_path\":\"docs/a\",\"content\":\"" + canary
                            + "\",\"old_string\":\"" + canary + "\",\"new_source\":\"" + canary + "\",\"command\":\""
                            + canary + "\"},\"" + canary + "\":1");
        }
        fixture.claude("UserPromptSubmit", "\"prompt\":\"" + canary + "\"");
        Path transcript = fixture.base().resolve("t.jsonl");
        Files.writeString(
                transcript,
                "{\"type\":\"assistant\",\"message\":{\"id\":\"m\",\"content\":[{\"text\":\"" + canary
                        + "\"}],\"usage\":{\"input_tokens\":1,\"output_tokens\":2}}}\n");
        fixture.write("docs/" + "new.txt", canary);
        Fixture.Said said = fixture.guard(
                "{\"hook_event_name\":\"Stop\",\"session_id\":\"s\",\"cwd\":\"" + fixture.root()
                        + "\",\"transcript_path\":\"" + transcript + "\",\"stop_hook_active\":true,"
                        + "\"last_assistant_message\":\"" + canary + "\"}",
                "claude-code");

        assertFalse(said.toString().contains(canary));
        int files = 0;
        try (Stream<Path> kept = Files.walk(fixture.home().folder())) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                files++;
                assertFalse(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(canary),
                        () -> "in " + file);
            }
        }
        assertTrue(files >= 6, "looked into " + files + " files");
    }

    @Test
    void withoutAManifestWritesAreRefusedAndReadsAreNot() throws Exception {
        Files.delete(fixture.state().file("manifest.json"));

        String out = write("src/a.txt").out();
        assertTrue(out.contains(DENY) && out.contains("waybill doctor"), out);
        assertEquals("", read("src/a.txt").out());
    }

    @Test
    void anOldManifestDecidesForThreeDays() throws Exception {
        fixture.later(CachedManifest.USABLE_MS - 1000);
        assertEquals("", write("src/a.txt").out());
        fixture.later(2000);
        assertTrue(write("src/a.txt").out().contains(DENY));
        fixture.later(-2 * CachedManifest.USABLE_MS);
        assertTrue(write("src/a.txt").out().contains(DENY), "one from the future does not");
    }

    @Test
    void aManifestWithAnotherDigestDecidesNothing() throws Exception {
        Path file = fixture.state().file("manifest.json");
        Files.writeString(file, Files.readString(file).replace("README.md", "docs/**"));

        assertTrue(write("docs/a.txt").out().contains(DENY));
        assertTrue(write("src/a.txt").out().contains(DENY));
    }

    @Test
    void aFolderThatNobodyConnectedRefusesWrites() throws Exception {
        Files.delete(fixture.state().file("connection.json"));

        String out = write("src/a.txt").out();
        assertTrue(out.contains(DENY) && out.contains("waybill install"), out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"Write\",\"tool_input\":{\"file_path\":\"src/a",
                "{\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"Write\",\"tool_input\":{\"file_path\":\"src/a\","
                        + "\"file_path\":\"docs/a\"}}",
                "{\"hook_event_name\":\"PreToolUse\",\"tool_input\":{\"file_path\":\"\\uD800\"}}",
            })
    void aWriteThatCannotBeReadIsRefused(String input) {
        assertTrue(fixture.guard(input, "claude-code").out().contains(DENY));
    }

    @Test
    void anInputWithoutEventBlocks() {
        for (String input : List.of("", "{}", "null", "{\"tool_name\":")) {
            Fixture.Said said = fixture.guard(input, "claude-code");
            assertEquals(2, said.code(), input);
            assertTrue(said.error().startsWith("Waybill refused this"), said.error());
        }
    }

    @Test
    void aBrokenInputOfAReadIsPermitted() {
        assertEquals(
                "",
                fixture.guard("{\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"Read\",", "claude-code")
                        .out());
    }

    @Test
    void aSessionIsToldItsRunAndScope() throws Exception {
        fixture.state()
                .keep(new Session("run_1.2", "running", "plan", Fixture.MANIFEST.digest(), List.of(), fixture.now()));

        String out = fixture.claude("SessionStart", "\"source\":\"startup\"").out();
        assertTrue(out.contains("\"hookEventName\":\"SessionStart\",\"additionalContext\":"), out);
        assertTrue(out.contains("run_1.2") && out.contains("phase plan") && out.contains("src/**"), out);
        for (String source : List.of("resume", "compact", "clear", "fork")) {
            assertTrue(fixture.claude("SessionStart", "\"source\":\"" + source + "\"")
                    .out()
                    .contains("run_1.2"));
        }
        fixture.state().keep(new Session("", "held", "", "", List.of(), fixture.now()));
        assertTrue(
                fixture.claude("SessionStart", "\"source\":\"startup\"").out().contains("take_over true"));
        assertEquals("", fixture.claude("PreCompact", "\"trigger\":\"auto\"").out());
        assertEquals("", fixture.claude("SessionEnd", "\"reason\":\"exit\"").out());
    }

    @Test
    void aDecisionIsToldOnceAtTheNextPrompt() throws Exception {
        fixture.state()
                .keep(new Session(
                        "run_1.2",
                        "waiting",
                        "",
                        "",
                        List.of(new Decision("cp_1", "review", "approved", "looks \"good\"")),
                        fixture.now()));

        String out = fixture.claude("UserPromptSubmit", "\"prompt\":\"go on\"").out();
        assertTrue(out.contains("checkpoint cp_1 (review) is now approved"), out);
        assertTrue(out.contains("looks \\\"good\\\""), out);
        assertEquals(
                "", fixture.claude("UserPromptSubmit", "\"prompt\":\"and on\"").out());
    }

    @Test
    void theEndOfATurnReportsWaitingAndWhatWasUsed() throws Exception {
        fixture.session();
        Path transcript = fixture.base().resolve("t.jsonl");
        Files.writeString(transcript, """
                {"type":"user","message":{"role":"user","content":"x"}}
                {"type":"assistant","message":{"id":"m1","usage":{"input_tokens":10,"cache_read_input_tokens":5,"output_tokens":1}}}
                {"type":"assistant","message":{"id":"m1","usage":{"input_tokens":10,"cache_read_input_tokens":5,"output_tokens":7}}}
                {"type":"assistant","message":{"id":"m2","usage":{"input_tokens":20,"output_tokens":3}}}
                {"type":"assist""");
        String stop = "\"stop_hook_active\":false,\"last_assistant_message\":\"x\"";
        Fixture.Said said = fixture.guard(
                "{\"hook_event_name\":\"Stop\",\"session_id\":\"s\",\"cwd\":\"" + fixture.root()
                        + "\",\"transcript_path\":\"" + transcript + "\"," + stop + "}",
                "claude-code");

        assertEquals("", said.out());
        List<Report> reports = fixture.reports();
        assertEquals(2, reports.size());
        Report counters = reports.stream()
                .filter(report -> report.kind() == ReportKind.COUNTERS)
                .findFirst()
                .orElseThrow();
        assertEquals(2, counters.iterations());
        assertEquals(35, counters.tokensIn());
        assertEquals(10, counters.tokensOut());
        assertTrue(reports.stream().anyMatch(report -> report.kind() == ReportKind.WAITING));
    }

    @Test
    void countersOfARunsSessionsAreAddedUp() throws Exception {
        fixture.session();
        Path transcript = fixture.base().resolve("t.jsonl");
        for (String session : List.of("one", "two", "one")) {
            Files.writeString(
                    transcript, "{\"message\":{\"id\":\"m\",\"usage\":{\"input_tokens\":10,\"output_tokens\":1}}}\n");
            fixture.guard(
                    "{\"hook_event_name\":\"Stop\",\"session_id\":\"" + session + "\",\"cwd\":\"" + fixture.root()
                            + "\",\"transcript_path\":\"" + transcript + "\"}",
                    "claude-code");
        }
        assertEquals(
                List.of(1L, 2L, 2L),
                fixture.reports().stream()
                        .filter(report -> report.kind() == ReportKind.COUNTERS)
                        .map(Report::iterations)
                        .sorted()
                        .toList());
    }

    @Test
    void whatAShellWroteIsFoundAfterItAndAtTheEndOfTheTurn() throws Exception {
        fixture.session();
        fixture.claude("UserPromptSubmit", "\"prompt\":\"x\"");
        fixture.write("docs/a.txt", "changed\n");

        String after = fixture.claude("PostToolUse", "\"tool_name\":\"Bash\",\"tool_input\":{\"command\":\"x\"}")
                .out();
        assertTrue(after.contains("\"decision\":\"block\"") && after.contains("docs/a.txt (rule default)"), after);
        assertEquals(Report.AFTERWARDS, fixture.reports().getFirst().found());
        assertEquals("Bash", fixture.reports().getFirst().tool());

        fixture.write("docs/b.txt", "changed\n");
        String stop = fixture.claude("Stop", "\"stop_hook_active\":false").out();
        assertTrue(stop.contains("docs/b.txt") && !stop.contains("docs/a.txt"), stop);
        assertEquals(2, fixture.reports().size(), "once a path and turn, and no wait yet");

        assertEquals("", fixture.claude("Stop", "\"stop_hook_active\":true").out());
        assertEquals(3, fixture.reports().size(), "the turn ended");

        fixture.claude("UserPromptSubmit", "\"prompt\":\"x\"");
        assertTrue(fixture.claude("Stop", "\"stop_hook_active\":false").out().contains("docs/a.txt"));
    }

    @Test
    void aWriteThroughAnotherServerIsFoundAfterIt() throws Exception {
        fixture.session();
        String call = "\"tool_name\":\"mcp__files__write\",\"tool_input\":{\"path\":\"docs/new.txt\"}";
        assertEquals("", fixture.claude("PreToolUse", call).out());
        fixture.write("docs/new.txt", "by another server");

        String after = fixture.claude("PostToolUse", call).out();
        assertTrue(after.contains("docs/new.txt (rule default)"), after);
        assertEquals("mcp__files__write", fixture.reports().getFirst().tool());
    }

    @Test
    void aSecondSessionDoesNotHideWhatATurnIsDoing() throws Exception {
        fixture.session();
        fixture.claude("UserPromptSubmit", "\"prompt\":\"x\"");
        fixture.write("docs/a.txt", "changed\n");
        fixture.claude("SessionStart", "\"source\":\"startup\"");

        assertTrue(fixture.claude("Stop", "\"stop_hook_active\":false").out().contains("docs/a.txt"));
    }

    @Test
    void aWriteByTheHostItselfIsLookedAtOnlyAfterwardsWhereItIsUnknown() {
        assertEquals("", fixture.claude("PostToolUse", "\"tool_name\":\"Read\"").out());
    }

    @Test
    void wrongUsageIsSaid() {
        assertEquals(2, fixture.guard("{}", "vim").code());
        assertEquals(2, fixture.guard("{}").code());
    }

    private Fixture.Said write(String path) {
        return fixture.claude(
                "PreToolUse",
                "\"tool_name\":\"Write\",\"tool_input\":{\"file_path\":\"" + fixture.root() + "/" + path
                        + "\",\"content\":\"x\"},\"tool_use_id\":\"toolu_1\"");
    }

    private Fixture.Said read(String path) {
        return fixture.claude("PreToolUse", "\"tool_name\":\"Read\",\"tool_input\":{\"file_path\":\"" + path + "\"}");
    }

    private static String contained(String text, String part) {
        return text.contains(part) ? part : text;
    }
}
