package dev.waybill.workflow.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.digest.Sha256;
import dev.waybill.workflow.run.Counters;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardReportTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Test
    void takesAViolationThatNamesPathOrDigestRuleAndTool() {
        assertEquals(
                Optional.empty(),
                violation("src/A.java", "", "read_only: src/**", "Write").brokenRule());
        assertEquals(
                Optional.empty(),
                violation("", DIGEST, "default", "mcp__fs__write").brokenRule());
        assertEquals(
                Optional.empty(), violation("src/A.java", "", "outside", "").brokenRule());
        assertEquals("sha256:" + DIGEST, violation("", DIGEST, "default", "").place());
    }

    @Test
    void refusesAViolationWithoutRuleOrWithTwoNamesForItsPath() {
        assertEquals(
                Optional.empty(),
                violation("", "", "always: outside the worktree", "Write").brokenRule());
        assertTrue(violation("a", "", "", "Write").brokenRule().isPresent());
        assertTrue(violation("a", DIGEST, "default", "Write").brokenRule().isPresent());
        assertTrue(
                violation("", "A".repeat(64), "default", "Write").brokenRule().isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "/etc/passwd",
                "a\nb",
                "a:b",
                "~/x",
                "a/./b",
                "a//b",
                "x\u202ey",
                "int main() { return 0;\n}",
                "GIT~1/x"
            })
    void refusesAPathThatHasNoStorableForm(String path) {
        Optional<String> broken = violation(path, "", "default", "Write").brokenRule();
        assertTrue(broken.isPresent(), path);
        assertTrue(broken.get().contains("path_digest"), broken.get());
        assertFalse(broken.get().contains(path), broken.get());
        GuardReport kept = violation(path, "", "default", "Write").storable();
        assertEquals(Optional.empty(), kept.brokenRule());
        assertEquals("sha256:" + Sha256.hex(path), kept.place());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default",
                "always: .git",
                "read_only: docs/**",
                "excluded: secrets/**",
                "editable: src/*.java",
                "outside",
                "no-manifest",
                "flag: skip-worktree",
                "path: is too long, and can't be kept"
            })
    void knowsRules(String rule) {
        assertTrue(GuardWords.rule(rule), rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two words",
                "Outside",
                "read_only:docs",
                "read_only: ",
                "read_only: a\nb",
                "allow: x",
                "x\ty",
                "-a",
                "public static void main(String[] args)",
                "read_only: a[b]",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmno",
                "path: if (x) { y(); }",
                "a rule: **/*.{pem,key}; while (true) {}",
                "flag: "
            })
    void takesNoOtherTextForARule(String rule) {
        assertFalse(GuardWords.rule(rule), rule);
    }

    @Test
    void knowsToolsByTheirGrammar() {
        assertTrue(GuardWords.tool("NotebookEdit"));
        assertTrue(GuardWords.tool("MCP:write_file"));
        assertTrue(GuardWords.tool("x".repeat(128)));
        assertFalse(GuardWords.tool("x".repeat(129)));
        assertFalse(GuardWords.tool("a b"));
        assertFalse(GuardWords.tool(""));
    }

    @Test
    void flaggedThingsHaveARuleAndMarksAreHex() {
        assertTrue(new GuardReport(1, ReportKind.FLAGGED, 1, "", "", "", "", false, Counters.ZERO, 1)
                .brokenRule()
                .isPresent());
        assertTrue(GuardWords.mark("0123456789abcdef"));
        assertFalse(GuardWords.mark("0123456789abcdeF"));
        assertFalse(GuardWords.mark("0123456789abcde"));
    }

    private static GuardReport violation(String path, String digest, String rule, String tool) {
        return new GuardReport(1, ReportKind.VIOLATION, 1, path, digest, rule, tool, false, Counters.ZERO, 0);
    }
}
