package dev.waybill.server.cli.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
final class ScopeFileTest {
    @Test
    void readsThreeLists() {
        ScopeManifest manifest =
                ScopeFile.parse("f", "# ours\neditable:\n  - src/**\n  - '*.md'\nread_only: [docs/]\nexcluded:\n");

        assertEquals(List.of("*.md", "src/**"), manifest.editable());
        assertEquals(List.of("docs/"), manifest.readOnly());
        assertEquals(List.of(), manifest.excluded());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "editable: src|expected a list",
                "editable: {a: b}|expected a list",
                "editable: [[a]]|expected a pattern",
                "editible: [a]|unknown key 'editible'",
                "'\"\\e[2J\": [a]'|unknown key: there are",
                "'editable: [a]\neditable: [b]'|is there twice",
                "'editable: &x [a]\nexcluded: *x'|anchors and aliases",
                "editable: [*.md]|needs quotes",
                "editable: [!!binary aGk=]|tags",
                "'editable: [a'|not valid YAML",
                "[a, b]|expected the keys",
                "'editable: [a]\n---\nexcluded: [b]'|a second document",
                "'editable: [''!a'']'|be negated",
            })
    void refusesEverythingElseAndSaysWhere(String text, String reason) {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> ScopeFile.parse("scope.yaml", text.replace("\\n", "\n")));

        assertEquals(RefusalCode.INVALID_ARGUMENT, refused.refusal().code());
        assertTrue(refused.refusal().message().contains(reason), refused.getMessage());
    }
}
