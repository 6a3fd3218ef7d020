package dev.waybill.boundary.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workflows, manifests and playbooks have few signs: their keys give them away, on one line too. */
final class SettingsTest {
    private static final String WORKFLOW = """
            on:
              release:
                types: [released]
            permissions: {}
            jobs:
              update:
                permissions:
                  contents: write
                uses: acme/.github/.github/workflows/update-changelog.yml@main""";

    private static final String PLAYBOOK = """
            - name: deploy the database
              hosts: dbservers
              remote_user: root
              roles:
                - common
                - db
            - name: restart it
              vars:
                unit: database""";

    private static final String BUMP = """
            Bump rexml from 3.2.6 to 3.2.8

            Bumps rexml from 3.2.6 to 3.2.8.
            The update repairs two faults.

            ---
            updated-dependencies:
            - dependency-name: rexml
              dependency-type: indirect
            ...

            Signed-off-by: dependabot[bot] <support@example.org>""";

    @ParameterizedTest
    @ValueSource(strings = {WORKFLOW, PLAYBOOK})
    void settingsAreRefusedAsTheyAreAndJoined(String settings) {
        assertTrue(rules(settings).contains("settings"), () -> rules(settings).toString());
        String joined = settings.replaceAll("\\s+", " ");
        assertTrue(rules(joined).contains("settings"), () -> rules(joined).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BUMP,
                "Tests: passed\nLint: clean\nCoverage: ok\nNext: review",
                "Tests: passed Lint: clean Coverage: ok Next: review",
                "fix: keeps empty lines\nfeat: reads a second file\ndocs: names the limit\nchore: raises the parser",
                "{draft} \"Save\": it closes the dialog {later}",
                "{\"}",
                "Keys are now {\"name\": \"value\"} and no longer bare",
                "Tests: 40 passed\nLint: clean\nCoverage: 81 %\nNext: review",
                "Changes:\n- parser: keeps empty lines\n- lexer: is faster now\n\nFixes: two reports on lost lines",
                "fix: core: parser: keeps the empty lines at the end of a file and those before its first heading"
            })
    void proseWithKeysPasses(String prose) {
        assertEquals(List.of(), rules(prose));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: acme\nversion: 1.2.0\nreplicas: 3\nimage: acme/shop:1.2.0\npull: always",
                "name: acme version: 1.2.0 replicas: 3 image: acme/shop:1.2.0 pull: always",
                "{ \"instructions\" : 734, \"objects\" : 0 }",
                "{\n  \"extends\": \"base\"\n}",
                "message: |\n  Keeps the empty lines of a file.\ntype: bugfix",
                "message: >-\n  Keeps the empty lines of a file.\nscope: parser"
            })
    void keysWithoutOthersBelowAreRefused(String settings) {
        assertTrue(rules(settings).contains("settings"), () -> rules(settings).toString());
    }

    @Test
    void theRuleSaysWhereTheTextBegins() {
        assertEquals(
                1, BodyDetector.standard().judge(WORKFLOW).firings().getFirst().line());
    }

    private static List<String> rules(String text) {
        return BodyDetector.standard().judge(text).firings().stream()
                .map(Firing::rule)
                .toList();
    }
}
