package dev.waybill.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.guard.spool.ReportKind;
import dev.waybill.guard.state.Decision;
import dev.waybill.guard.state.Session;
import dev.waybill.promise.Promise;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Promise("B3")
final class CursorTest {
    private static final String ALLOW = "{\"permission\":\"allow\"}";

    @TempDir
    Path temporary;

    private Fixture fixture;

    @BeforeEach
    void aRepository() throws Exception {
        fixture = new Fixture(temporary);
    }

    /** Cursor runs the hooks of Claude Code's settings beside its own, in its own words. */
    @ParameterizedTest
    @CsvSource({
        "cursor, Write, src/a.txt, true",
        "cursor, Write, docs/a.txt, false",
        "cursor, Delete, docs/a.txt, false",
        "claude-code, Write, docs/a.txt, false",
        "claude-code, Write, src/a.txt, true",
        "cursor, Read, src/secrets/x, true",
        "cursor, MCP:write_file, docs/a.txt, true",
        "cursor, Shell, docs/a.txt, false",
    })
    void aToolIsDecided(String host, String tool, String path, boolean permitted) {
        Fixture.Said said = cursor(
                host,
                "preToolUse",
                "\"tool_name\":\"" + tool + "\",\"tool_input\":{\"file_path\":\"" + fixture.root() + "/" + path
                        + "\",\"content\":\"x\"},\"tool_use_id\":\"u\"");
        assertEquals(0, said.code());
        if (permitted) {
            assertEquals(ALLOW, said.out());
        } else {
            assertTrue(
                    said.out().startsWith("{\"permission\":\"deny\",\"user_message\":\"Waybill refused"), said.out());
        }
    }

    @Test
    void bothHooksOfOneCallMakeOneReport() throws Exception {
        String call = "\"tool_name\":\"Write\",\"tool_input\":{\"file_path\":\"docs/a.txt\"},\"tool_use_id\":\"u\"";
        cursor("cursor", "preToolUse", call);
        cursor("claude-code", "preToolUse", call);

        assertEquals(1, fixture.reports().size());
    }

    @ParameterizedTest
    @CsvSource({"beforeShellExecution", "beforeMCPExecution", "beforeReadFile"})
    void whatCannotBeToldBeforeIsPermittedAndSaidToBe(String event) {
        assertEquals(
                ALLOW,
                cursor("cursor", event, "\"command\":\"x\",\"cwd\":\"\",\"file_path\":\"docs/a.txt\",\"content\":\"x\"")
                        .out());
    }

    @Test
    void anEditIsLookedAtAfterwards() throws Exception {
        fixture.session();
        fixture.write("docs/a.txt", "changed\n");

        String out = cursor("cursor", "afterFileEdit", "\"file_path\":\"docs/a.txt\",\"edits\":[]")
                .out();
        assertTrue(out.contains("docs/a.txt"), out);
        assertEquals("afterFileEdit", fixture.reports().getFirst().tool());
    }

    @Test
    void aSessionsStartAndATurnsEndHaveCursorsForms() throws Exception {
        fixture.session();
        String start = cursor("cursor", "sessionStart", "\"session_id\":\"c\",\"composer_mode\":\"agent\"")
                .out();
        assertTrue(start.startsWith("{\"additional_context\":\"Waybill"), start);
        assertEquals(
                "{\"continue\":true}",
                cursor("cursor", "beforeSubmitPrompt", "\"prompt\":\"x\"").out());
        assertEquals(
                "{}",
                cursor("cursor", "stop", "\"status\":\"completed\",\"loop_count\":0")
                        .out());
        assertTrue(fixture.reports().stream().anyMatch(report -> report.kind() == ReportKind.WAITING));

        fixture.write("docs/a.txt", "changed\n");
        String stop = cursor("cursor", "stop", "\"status\":\"completed\",\"loop_count\":0")
                .out();
        assertTrue(stop.startsWith("{\"followup_message\":\"Waybill found"), stop);
        assertEquals(
                "{}",
                cursor("cursor", "stop", "\"status\":\"completed\",\"loop_count\":1")
                        .out());
    }

    @Test
    void aDecisionIsToldAfterTheNextTool() throws Exception {
        fixture.session();
        fixture.state()
                .keep(new Session(
                        "run_1.2",
                        "waiting",
                        "",
                        "",
                        List.of(new Decision("cp_1", "merge", "rejected", "")),
                        fixture.now()));
        cursor("cursor", "beforeSubmitPrompt", "\"prompt\":\"x\"");

        String out = cursor("cursor", "postToolUse", "\"tool_name\":\"Shell\",\"tool_output\":\"{}\"")
                .out();
        assertTrue(out.contains("checkpoint cp_1 (merge) is now rejected"), out);
        assertEquals(
                "{}", cursor("cursor", "postToolUse", "\"tool_name\":\"Shell\"").out());
    }

    @Test
    void brokenInputIsRefusedInCursorsForm() {
        Fixture.Said said = fixture.guard(
                "{\"cursor_version\":\"3\",\"hook_event_name\":\"preToolUse\",\"tool_name\":\"Write\",", "cursor");
        assertTrue(said.out().startsWith("{\"permission\":\"deny\""), said.out());
        assertEquals(2, fixture.guard("", "cursor").code());
    }

    private Fixture.Said cursor(String host, String event, String more) {
        return fixture.guard(
                "{\"conversation_id\":\"c\",\"generation_id\":\"g\",\"model\":\"m\",\"hook_event_name\":\"" + event
                        + "\",\"cursor_version\":\"3.20.21\",\"workspace_roots\":[\"" + fixture.root()
                        + "\"],\"user_email\":\"a@example.com\",\"transcript_path\":null," + more + "}",
                host);
    }
}
