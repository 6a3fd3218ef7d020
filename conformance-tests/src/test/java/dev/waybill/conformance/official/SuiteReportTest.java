package dev.waybill.conformance.official;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SuiteReportTest {
    private static final String PRINTED = """
            Running requirements 2026-07-28 (4 scenarios) against http://127.0.0.1:1/mcp


            === Running scenario: tools-list ===
            === Running scenario: broken-off ===
            === Running scenario: json-schema-2020-12 ===
            === Running scenario: tasks-lifecycle ===

            === SUMMARY ===
            Total: 2 passed, 2 failed

            Not scored for 2026-07-28: 2 scenario(s) run, 1 failing. These do not affect conformance.
              + json-schema-2020-12 (pending)
              - tasks-lifecycle (extension)
            """;

    private Path checks;

    @BeforeEach
    void write() throws IOException {
        checks = Checkout.newFolder("suite-report");
        write("tools-list", """
                [{"name":"ToolsList","status":"SUCCESS"},{"name":"Hints","status":"WARNING","errorMessage":"no hint"},\
                {"name":"Later","status":"SKIPPED"}]""");
        write("json-schema-2020-12", "[{\"name\":\"Later\",\"status\":\"SKIPPED\"}]");
        write("tasks-lifecycle", """
                [{"name":"Created","status":"FAILURE","errorMessage":"none"},{"name":"Wire","status":"SUCCESS"}]""");
    }

    @Test
    void theRestIsListedFirstAndTheLastLineSumsUpWhatCounts() {
        String text = SuiteReport.read("2026-07-28", PRINTED, checks).text("a server");

        assertEquals("""
                official conformance suite %s, revision 2026-07-28, against a server

                EMPTY  json-schema-2020-12 (pending): 0 checks passed
                FAILED tasks-lifecycle (extension): 1 checks passed
                    failed: Created: none
                not scored: 0 passed, 2 failed

                passed tools-list: 1 checks passed
                    warning: Hints: no hint
                FAILED broken-off: 0 checks passed
                    failed: broken-off: the suite broke off before it could check anything

                1 passed, 1 failed
                """.formatted(OfficialSuite.VERSION), text);
    }

    @Test
    void aRunOfNothingIsNoReport() {
        AssertionError error =
                assertThrows(AssertionError.class, () -> SuiteReport.read("2026-07-28", "No requirement set.", checks));

        assertTrue(error.toString().contains("No requirement set."), error::toString);
    }

    private void write(String scenario, String json) throws IOException {
        Path folder = Files.createDirectories(checks.resolve("server-" + scenario + "-2026-11-24T14-00-58-893Z"));
        Files.writeString(folder.resolve("checks.json"), json);
    }
}
