package dev.waybill.boundary.detect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of hiding a piece of code that was thought of, each as a fixture of its own name. */
final class AttackTest {
    private static final String JAVA = """
            public Invoice settle(Order order, Clock clock) {
                if (order.lines().isEmpty()) {
                    throw new IllegalStateException("empty order");
                }
                Money total = order.lines().stream().map(Line::price).reduce(Money.ZERO, Money::plus);
                return new Invoice(order.id(), total, clock.instant());
            }""";

    private static final String PYTHON = """
            def refresh(self, token):
                response = self.session.post(self.url, data={"grant": token.value})
                if response.status_code == 401:
                    return None
                self.cache[token.key] = json.loads(response.text)["access"]
                return self.cache[token.key]""";

    static Stream<Arguments> attacks() {
        Map<String, String> attacks = new TreeMap<>();
        for (Map.Entry<String, String> code :
                Map.of("java", JAVA, "python", PYTHON).entrySet()) {
            String text = code.getValue();
            String line = text.replaceAll("\\s+", " ");
            String name = code.getKey() + ": ";
            attacks.put(name + "as it is", text);
            attacks.put(name + "one line", line);
            attacks.put(name + "minified", line.replaceAll(" ?([^A-Za-z0-9 ]) ?", "$1"));
            attacks.put(
                    name + "identifiers replaced",
                    text.replaceAll("\\b(order|total|token|response|cache|clock|session)\\b", "apple"));
            attacks.put(name + "prose before and after", prose(6) + "\n" + text + "\n" + prose(6));
            attacks.put(name + "one line amid prose", prose(4) + " " + line + " " + prose(4));
            attacks.put(name + "zero-width spaces", Covers.between(text, "\u200B"));
            attacks.put(name + "zero-width joiners", Covers.between(text, "\u200D"));
            attacks.put(name + "soft hyphens", Covers.between(text, "\u00AD"));
            attacks.put(name + "combining marks", Covers.between(text, "\u0301"));
            attacks.put(name + "right-to-left override", "\u202E" + new StringBuilder(line).reverse() + "\u202C");
            attacks.put(name + "look-alike letters", Covers.lookAlikes(text));
            attacks.put(name + "full-width letters", fullWidth(text));
            attacks.put(name + "tag characters", tags(text));
            attacks.put(name + "a space after each letter", Covers.between(line.replace(" ", ""), " "));
            attacks.put(name + "base64", Covers.base64(text));
            attacks.put(name + "base64 in a sentence", "See " + Covers.base64(text) + " for the details.");
            attacks.put(name + "base64 in pieces", Covers.base64(text).replaceAll("(.{20})", "$1 "));
            attacks.put(name + "base64 in lines", Covers.base64(text).replaceAll("(.{60})", "$1\n"));
            attacks.put(
                    name + "base64 for URLs",
                    Covers.base64(text).replace('+', '-').replace('/', '_'));
            attacks.put(name + "base64 twice", Covers.base64(Covers.base64(text)));
            attacks.put(name + "base32", Covers.base32(text));
            attacks.put(name + "hex", Covers.hex(text));
            attacks.put(name + "hex in pairs", Covers.hex(text).replaceAll("(..)", "$1 "));
            attacks.put(name + "hex as in C", Covers.hex(text).replaceAll("(..)", "0x$1, "));
            attacks.put(name + "hex escapes", Covers.hex(text).replaceAll("(..)", "\\\\x$1"));
            attacks.put(name + "numbers", Covers.numbers(text));
            attacks.put(name + "URL escapes", Covers.url(text));
            attacks.put(name + "URL escapes twice", Covers.url(Covers.url(text)));
            attacks.put(name + "HTML escapes", Covers.html(text));
            attacks.put(name + "Unicode escapes", Covers.unicodeEscapes(text));
            attacks.put(name + "gzip and base64", Covers.gzipped(text));
            attacks.put(name + "gzip and hex", Covers.gzipped(text.repeat(3)));
            attacks.put(name + "ROT13", Covers.rot13(text));
            attacks.put(name + "JSON", "{\"file\":" + Covers.json(text) + "}");
            attacks.put(name + "JSON in JSON", Covers.json("{\"file\":" + Covers.json(text) + "}"));
            attacks.put(name + "YAML", "change:\n  body: |\n" + Covers.everyLine(text, "    ", ""));
            attacks.put(name + "YAML list", Covers.everyLine(text, "- '", "'"));
            attacks.put(name + "CSV rows", Covers.everyLine(text.replace("\"", "\"\""), "7,main,\"", "\",ok"));
            attacks.put(name + "SQL", "INSERT INTO notes (id, body) VALUES (1, '" + text.replace("'", "''") + "');");
            attacks.put(name + "shell history", history(text));
            attacks.put(
                    name + "log lines", Covers.everyLine(text, "2026-11-28 12:00:01,123 INFO [main] Worker - ", ""));
            attacks.put(name + "log lines with levels", Covers.everyLine(text, "[INFO] ", ""));
            attacks.put(name + "listing with line numbers", Covers.everyLine(text, " 12 | ", ""));
            attacks.put(name + "quoted as in a mail", Covers.everyLine(text, "> ", ""));
            attacks.put(name + "a list's items", Covers.everyLine(text, "- ", ""));
            attacks.put(name + "code spans", Covers.everyLine(text, "`", "`"));
            attacks.put(name + "fence", "Fixed:\n```\n" + text + "\n```");
            attacks.put(
                    name + "diff",
                    "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,2 +1,9 @@\n" + Covers.everyLine(text, "+", ""));
            attacks.put(name + "diff without its head", Covers.everyLine(text, "+", ""));
            attacks.put(name + "diff, removed lines", Covers.everyLine(text, "-", ""));
            attacks.put(name + "bars for line ends", text.replace("\n", " | "));
            attacks.put(name + "escaped line ends", text.replace("\n", "\\n"));
        }
        return attacks.entrySet().stream().map(attack -> Arguments.of(attack.getKey(), attack.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefused(String name, String text) {
        assertTrue(BodyDetector.standard().judge(text).body(), name);
    }

    private static String prose(int sentences) {
        return "The settlement of an order now waits for the stock to be counted, as the shop asked. "
                .repeat(sentences);
    }

    private static String history(String text) {
        StringBuilder history = new StringBuilder();
        int number = 1001;
        for (String line : text.split("\n", -1)) {
            history.append(' ').append(number++).append("  echo '").append(line).append("' >> Invoice.java\n");
        }
        return history.toString();
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c > ' ' && c < 127 ? (char) (c + 0xFEE0) : (char) c));
        return wide.toString();
    }

    private static String tags(String text) {
        StringBuilder tags = new StringBuilder("Fine.");
        text.chars().filter(c -> c >= ' ').forEach(c -> tags.appendCodePoint(0xE0000 + c));
        return tags.toString();
    }
}
