package dev.waybill.boundary.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What compilers and test runners wrote, kept as they wrote it: what went wrong stays, the source they show goes. */
final class LogSieveTest {
    private static final String CODE = """
            public Invoice settle(Order order, Clock clock) {
                if (order.lines().isEmpty()) {
                    throw new IllegalStateException("empty order");
                }
                Money total = order.lines().stream().map(Line::price).reduce(Money.ZERO, Money::plus);
                return new Invoice(order.id(), total, clock.instant());
            }""";

    @ParameterizedTest(name = "{0} shows {1} lines of source")
    @CsvSource({
        "maven, 0",
        "javac, 2",
        "npm, 4",
        "pytest, 8",
        "cargo, 2",
        "node, 1",
        "python, 2",
        "gcc, 5",
        "gotest, 0",
        "gradle, 0"
    })
    void onlyTheShownSourceIsWithheld(String tool, int shown) throws IOException {
        SiftedLog sifted = BodyDetector.standard().sift(log(tool));

        assertEquals(shown, sifted.withheldLines(), () -> sifted.firings() + "\n" + sifted.text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "maven | OrderServiceTest.settlesAnOrder:31 expected: <7> but was: <8>",
                "javac | error: incompatible types: String cannot be converted to int",
                "npm | Expected: 8",
                "pytest | E       assert 7 == 8",
                "pytest | FAILED test_a.py::test_boom - KeyError: 'lines'",
                "cargo | error[E0308]: mismatched types",
                "node | TypeError: Cannot read properties of undefined (reading 'map')",
                "python | KeyError: 'lines'",
                "gcc | error: invalid operands to binary +",
                "gotest | order_test.go:14: Settle() = 7, want 8",
                "gradle | Unresolved reference: totals"
            })
    void whatWentWrongIsKept(String tool, String words) throws IOException {
        assertTrue(BodyDetector.standard().sift(log(tool)).text().contains(words));
    }

    @ParameterizedTest(name = "behind \"{0}\"")
    @CsvSource({
        "''",
        "'[INFO] '",
        "'error: '",
        "'2026-11-28 12:00:01,123 INFO [main] Worker - '",
        "'E   '",
        "'12 | '",
        "'src/A.java:12: '",
        "'npm ERR! '",
        "'+'"
    })
    void aFileInALogIsWithheldWhateverStandsBeforeItsLines(String before) {
        SiftedLog sifted = BodyDetector.standard()
                .sift("BUILD FAILURE\n" + Covers.everyLine(CODE, before, "") + "\nTests run: 3, Failures: 1");

        assertFalse(sifted.text().contains("clock.instant"), sifted.text());
        assertFalse(sifted.text().contains("reduce("), sifted.text());
        assertTrue(sifted.text().contains("BUILD FAILURE"));
        assertTrue(sifted.text().contains("Tests run: 3"));
    }

    @Test
    void anEncodedFileInALogIsWithheld() {
        SiftedLog sifted = BodyDetector.standard()
                .sift("Deployed.\n" + Covers.gzipped(CODE).replaceAll("(.{60})", "$1\n") + "\nDone.");

        assertEquals("Deployed.\nDone.", sifted.text());
    }

    /** Tails of logs begin and end anywhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ERROR",
                "[ERROR\nDone.",
                "[WARN",
                "Done.\n[",
                "[",
                "12:00:01 [ERROR",
                "ERROR",
                "2026-11-28 12:00"
            })
    void aLineThatIsCutOffIsAWholeLine(String tail) {
        assertEquals(tail, BodyDetector.standard().sift(tail).text());
    }

    private static String log(String tool) throws IOException {
        try (InputStream in = Objects.requireNonNull(LogSieveTest.class.getResourceAsStream(tool + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A frame, a ruler or a pointer is a tool's own, but what hides in it is not. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"at %s", "... %s", "at a.b.%s(A.java:12)", "--> %s.rs", "====== %s ======", "  ^ %s"})
    void whatIsEncodedIsNoFrameAndNoRuler(String form) {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(CODE.getBytes(StandardCharsets.UTF_8));
        StringBuilder log = new StringBuilder("[INFO] Running a.Test");
        // The last piece is left out: a word of a dozen letters alone is not known from a name.
        for (int at = 0; at + 96 <= encoded.length(); at += 96) {
            log.append('\n').append(form.formatted(encoded.substring(at, at + 96)));
        }

        SiftedLog sifted = BodyDetector.standard().sift(log.toString());

        assertEquals("[INFO] Running a.Test", sifted.text(), () -> sifted.firings() + "");
    }
}
