package dev.waybill.server.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.guard.GuardReport;
import dev.waybill.workflow.guard.ReportKind;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.usecase.SyncGuard;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What guards say every day passes as it is; what no word may hold is left out, and the report stays. */
final class GuardTextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "src/App.java | default | Write",
                "docs/guide.md | read_only: docs/** | NotebookEdit",
                "a | editable: services/checkout/src/main/java/com/example/**/*.java | MultiEdit",
                "b | excluded: **/*.{pem,key} | mcp__claude-in-chrome__navigate",
                "b | excluded: **/*.{js,ts,tsx,jsx} | Write",
                "b | excluded: **/node_modules/** | Write",
                "b | read_only: {docs,guides}/**/*.md | Write",
                "b | editable: services/checkout/src/main/java/com/example/**/*.{java,kt,xml} | Write",
                ".git/hooks/pre-commit | always: .git/** | mcp__plugin_github_github__create_or_update_file",
                "c | path: leads out of the repository by a link | Bash",
                "d | flag: assume-unchanged | mcp__filesystem__write_file",
                "e | outside | mcp__Browser-Tools_v2__javascript_tool",
                "node_modules/left-pad/index.js | nested-repository | edit_file",
            })
    @Promise("B6")
    void whatGuardsSayEveryDayPasses(String path, String rule, String tool) {
        GuardReport report = report(path, rule, tool);
        assertEquals(List.of(report), screened("2.0.14", report).reports());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "excluded: if (a != null) { return b.get(i); }",
                "excluded: src/{glpat-x7k2m9q4w8e3r6t1y5u0,b}/**",
                "read_only: {c3RhdGljIHZvaWQgbWFpbihTdHJpbmdbXSBhcmdzKSB7IFN5c3Rl,bS5vdXQucHJpbnRsbigpOyB9}"
            })
    @Promise("B6")
    void aRuleThatIsNoPatternIsNotKept(String rule) {
        assertEquals(
                "unlisted",
                screened("2.0.14", report("a", rule, "Write"))
                        .reports()
                        .getFirst()
                        .rule());
    }

    @Test
    @Promise({"R9", "P11"})
    void aVersionIsDigitsAndDotsOrNothing() {
        assertEquals("2.0.14", screened("2.0.14").hostVersion());
        assertEquals("", screened("AKIA" + "QX7ZP2M4NB6VC3LK").hostVersion());
    }

    private static SyncGuard.Request screened(String version, GuardReport... reports) {
        return GuardTexts.screened(new SyncGuard.Request(
                "claude-code", version, "web", "main", "", "0123456789abcdef", "", "", false, 0, List.of(reports)));
    }

    private static GuardReport report(String path, String rule, String tool) {
        return new GuardReport(7, ReportKind.VIOLATION, 1, path, "", rule, tool, false, new Counters(0, 0, 0, 0), 0);
    }
}
