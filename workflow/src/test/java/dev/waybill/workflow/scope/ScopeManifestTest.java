package dev.waybill.workflow.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.digest.Sha256;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScopeManifestTest {
    private static final ScopeManifest MANIFEST = ScopeManifest.of(
            List.of("src/**", "both", "all"), List.of("both", "docs/**", "all"), List.of("secrets/**", "all"));
    private static final ScopeManifest WIDE_OPEN = ScopeManifest.of(List.of("**"), List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "all, EXCLUDED, excluded: all",
        "both, READ_ONLY, read_only: both",
        "src/A.java, EDITABLE, editable: src/**",
        "docs/x, READ_ONLY, read_only: docs/**",
        "secrets/key, EXCLUDED, excluded: secrets/**",
        "elsewhere, READ_ONLY, default"
    })
    void decidesByTheStrictestListAndSaysWhich(String path, Access access, String rule) {
        assertEquals(new Verdict(access, rule), MANIFEST.verdict(Paths.path(path)));
    }

    @Test
    void ignoresCaseWhereItForbidsAndMindsItWhereItPermits() {
        assertEquals(Access.EXCLUDED, access(MANIFEST, "Secrets/KEY"));
        assertEquals(
                "read_only: docs/**", MANIFEST.verdict(Paths.path("DOCS/x")).rule());
        assertEquals("default", MANIFEST.verdict(Paths.path("SRC/A.java")).rule());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git",
                ".git/config",
                ".git/hooks/pre-commit",
                ".GIT/config",
                "vendor/library/.git/config",
                ".claude",
                ".claude/settings.json",
                ".Claude/Settings.local.json",
                "sub/.claude/settings.json",
                ".claude.json",
                ".cursor/hooks.json",
                "app/.cursor/mcp.json",
                ".mcp.json",
                "sub/.mcp.json",
                ".waybill/scope.yaml",
                ".github/hooks/x.json",
                ".vscode/mcp.json",
                "sub/.vscode/mcp.json"
            })
    void opensNoSettingsOrHooksOfHostsAndGitWhateverItSays(String path) {
        Verdict verdict = WIDE_OPEN.verdict(Paths.path(path));
        assertEquals(Access.READ_ONLY, verdict.access());
        assertEquals("always: ", verdict.rule().substring(0, "always: ".length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {".gitignore", ".github/workflows/ci.yml", ".vscode/settings.json", "git/config", "x.git/y"})
    void leavesTheirNeighboursToTheManifest(String path) {
        assertEquals(Access.EDITABLE, access(WIDE_OPEN, path));
    }

    @Test
    void canExcludeWhatIsAlwaysReadOnly() {
        ScopeManifest manifest = ScopeManifest.of(List.of(), List.of(), List.of(".git/"));
        assertEquals(new Verdict(Access.EXCLUDED, "excluded: .git/"), manifest.verdict(Paths.path(".git/config")));
    }

    @Test
    void permitsNothingToBeginWith() {
        assertEquals(new Verdict(Access.READ_ONLY, "default"), ScopeManifest.EMPTY.verdict(Paths.path("a")));
        assertEquals(List.of(), ScopeManifest.EMPTY.editable());
    }

    @Test
    void isItsNormalFormWhateverOrderAndRepetition() {
        ScopeManifest one = ScopeManifest.of(List.of("b", "a"), List.of("d", "c"), List.of("f", "e"));
        ScopeManifest other =
                ScopeManifest.of(List.of("a", " b ", "a"), List.of("c", "d", "d"), List.of("e", "f", "e"));
        assertEquals(one.digest(), other.digest());
        assertEquals(List.of("a", "b"), other.editable());
        assertEquals(List.of("c", "d"), other.readOnly());
        assertEquals(List.of("e", "f"), other.excluded());
        assertEquals(
                Sha256.hex("editable a\neditable b\nread_only c\nread_only d\nexcluded e\nexcluded f"), one.digest());
        assertEquals(
                ScopeManifest.of(List.of("x\\y"), List.of(), List.of()).digest(),
                ScopeManifest.of(List.of("x/y"), List.of(), List.of()).digest());
    }

    @Test
    void changesItsDigestWithEachListAndPattern() {
        assertNotEquals(digest(List.of("a"), List.of(), List.of()), digest(List.of(), List.of("a"), List.of()));
        assertNotEquals(digest(List.of(), List.of("a"), List.of()), digest(List.of(), List.of(), List.of("a")));
        assertNotEquals(digest(List.of("a"), List.of(), List.of()), digest(List.of("a/"), List.of(), List.of()));
        assertNotEquals(digest(List.of("a"), List.of(), List.of()), digest(List.of("A"), List.of(), List.of()));
        assertNotEquals(ScopeManifest.EMPTY.digest(), digest(List.of("a"), List.of(), List.of()));
    }

    @Test
    void isCappedOverAllThreeLists() {
        List<String> most = Collections.nCopies(Caps.PATTERNS - 2, "a");
        assertEquals(
                List.of("a"), ScopeManifest.of(most, List.of("b"), List.of("c")).editable());
        RefusedException refused =
                assertThrows(RefusedException.class, () -> ScopeManifest.of(most, List.of("b"), List.of("c", "d")));
        assertEquals(RefusalCode.INVALID_ARGUMENT, refused.refusal().code());
    }

    @ParameterizedTest
    @CsvSource({
        "READ, EDITABLE, true",
        "READ, READ_ONLY, true",
        "READ, EXCLUDED, false",
        "WRITE, EDITABLE, true",
        "WRITE, READ_ONLY, false",
        "WRITE, EXCLUDED, false"
    })
    void permitsIntentsAsTheTableSays(Intent intent, Access access, boolean permitted) {
        assertEquals(permitted, intent.permittedBy(access));
    }

    @Test
    void namesItsListsAsCallersSeeThem() {
        assertEquals("editable", Access.EDITABLE.text());
        assertEquals("read_only", Access.READ_ONLY.text());
        assertEquals("excluded", Access.EXCLUDED.text());
    }

    private static String digest(List<String> editable, List<String> readOnly, List<String> excluded) {
        return ScopeManifest.of(editable, readOnly, excluded).digest();
    }

    private static Access access(ScopeManifest manifest, String path) {
        return manifest.verdict(Paths.path(path)).access();
    }
}
