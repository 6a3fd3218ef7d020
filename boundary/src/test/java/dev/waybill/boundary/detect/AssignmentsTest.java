package dev.waybill.boundary.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties, {@code .ini} and TOML are names with values and nothing else. */
final class AssignmentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POM_NAME=Acme Shop\nPOM_PACKAGING=jar\nPOM_URL=https://example.org/acme",
                "# build\norg.gradle.caching=true\norg.gradle.daemon=false\n\nkotlin.style=official",
                "[extras]\nTest = \"8dfed614-e22c\"\nRandom = \"9a3f8284-a2c9\"",
                "name = \"acme\" edition = \"2021\" license = \"MIT\" readme = \"README.md\"",
                "POM_NAME=Acme POM_PACKAGING=jar org.gradle.caching=true"
            })
    void namesWithValuesAreRefused(String assignments) {
        assertTrue(
                rules(assignments).contains("settings"),
                () -> rules(assignments).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests=12\nfailed=0\nskipped=1\nseconds=40",
                "tests=12 failed=0 skipped=1 seconds=40",
                "Set NODE_ENV=production and LOG_LEVEL=debug in the job; exit code 137 is gone",
                "Adds --report-dir=out, --fail-fast and --retries=3 to the runner",
                "The bound is now n = 10 instead of n = 100, since k = 4 was never reached in practice"
            })
    void countsAndFlagsPass(String text) {
        assertEquals(List.of(), rules(text));
    }

    private static List<String> rules(String text) {
        return BodyDetector.standard().judge(text).firings().stream()
                .map(Firing::rule)
                .toList();
    }
}
