package dev.waybill.boundary.scrub;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to hide a secret from a pattern, each tried on tokens of several makers. */
final class HidingTest {
    private static final String[] FORMS = {
        "ghp_{A36}",
        "glpat-{w20}",
        "sk-ant-api03-{w93}AA",
        "xoxb-{d12}-{d13}-{A24}",
        "AIza{w35}",
        "npm_{A36}",
        "sk_live_{A24}",
        "hf_{A34}",
        "SG.{w22}.{w43}",
        "wbk_{A49}",
        "dop_v1_{h64}",
        "dp.pt.{A43}",
        "github_pat_{A22}_{A59}"
    };

    static Stream<Arguments> disguises() {
        return Stream.of(
                disguise("a zero-width space inside", s -> insert(s, "\u200b", 10)),
                disguise("a zero-width space behind each character", s -> String.join("\u200b", s.split(""))),
                disguise("a soft hyphen", s -> insert(s, "\u00ad", 7)),
                disguise("a word joiner in the prefix", s -> insert(s, "\u2060", 2)),
                disguise("a variation selector", s -> insert(s, "\ufe0f", 5)),
                disguise("right-to-left signs", s -> "\u202e" + insert(s, "\u202d", 12)),
                disguise("tag characters", s -> insert(s, "\udb40\udc41", 9)),
                disguise("a combining mark", s -> insert(s, "\u0301", 6)),
                disguise("a NUL", s -> insert(s, "\u0000", 6)),
                disguise("full-width letters and digits", HidingTest::fullWidth),
                disguise("Arabic digits", s -> digits(s, '\u0660')),
                disguise("Devanagari digits", s -> digits(s, '\u0966')),
                disguise("mathematical digits", HidingTest::mathematicalDigits),
                disguise(
                        "Cyrillic letters",
                        s -> s.replace('a', '\u0430').replace('e', '\u0435').replace('p', '\u0440')),
                disguise("upper case", s -> s.toUpperCase(Locale.ROOT)),
                disguise("lower case", s -> s.toLowerCase(Locale.ROOT)),
                disguise("a line break", s -> insert(s, "\n", s.length() / 2)),
                disguise("a line break of Windows and an indent", s -> insert(s, "\r\n    ", s.length() / 2)),
                disguise("a continued shell line", s -> insert(s, "\\\n", s.length() / 2)),
                disguise("an escaped line break", s -> insert(s, "\\n", s.length() / 2)),
                disguise("a quoted mail", s -> insert(s, "\n> ", s.length() / 2)),
                disguise("a line separator", s -> insert(s, "\u2028", s.length() / 2)),
                disguise("letters before it", s -> "x_" + s),
                disguise("signs on both sides", s -> "'\"`(" + s + ")`\"';"),
                disguise("a sentence's end", s -> "it is " + s + "."),
                disguise("percent signs", s -> escaped(s, "%%%02X")),
                disguise("percent signs twice", s -> escaped(s, "%%25%02x")),
                disguise("unicode escapes", s -> escaped(s, "\\u%04x")),
                disguise("unicode escapes twice", s -> escaped(s, "\\\\u%04x")),
                disguise("a path", s -> "/var/" + s + "/x"),
                disguise("escaped quotes", s -> "{\\\"k\\\":\\\"" + s + "\\\"}"),
                disguise("a mark before it", s -> "[secret:jwt]" + s),
                disguise("twice without a blank", s -> s + "," + s));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguises")
    void noDisguiseKeepsIt(String name, UnaryOperator<String> disguise) {
        Random random = new Random(name.hashCode());
        for (String form : FORMS) {
            String secret = Plant.grow(form, random);
            String text = "see " + disguise.apply(secret) + " in the log";
            Scrubbed scrubbed = Scrubber.standard().scrub(text);
            String left = scrubbed.text();
            String plain = Sight.of(left).text().toLowerCase(Locale.ROOT);
            String tail = secret.substring(secret.length() - 10).toLowerCase(Locale.ROOT);
            String middle = secret.substring(secret.length() / 2 - 5, secret.length() / 2 + 5)
                    .toLowerCase(Locale.ROOT);
            assertFalse(scrubbed.clean(), text);
            assertFalse(plain.contains(tail) || plain.contains(middle), () -> text + " -> " + left);
            assertTrue(left.startsWith("see ") && left.endsWith(" in the log"), left);
        }
    }

    /** Personal data in the disguises that fit it; the digits are put together so that no scanner takes them for real. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann\uff20example\uff0eorg",
                "ann@example\u3002org",
                "a\u200bnn@exam\u200bple.org",
                "ann%40example.org",
                "ann&#64;example.org",
                "ann [at] example [dot] org",
                "\u00fcmit@b\u00fccher.example",
                "\"ann lee\"@example.org",
                "<mailto:ann@example.org>",
                "ann@[192.168.0.1]",
                "ann@example.org1111",
                "1111ann@example.org1111",
                "ann@example.org.1",
                "ann@example.org..later",
                "ann@example.org.png",
                "ann@example.org-2026",
                "+49 (0) 151 2345 6789",
                "+4\u200b9 151 23456789",
                "\uff0b\uff14\uff19 151 23456789",
                "tel:+4915123456789",
                "%2B4915123456789",
                "0049 151 23456789 (mobile: 0151 23456789)",
                "phone: 020 7946 0958",
                "4111-1111" + "-1111-1111",
                "4111 1111" + "\n1111 1111",
                "4 1 1 1 1 1 1 1 " + "1 1 1 1 1 1 1 1",
                "\u0664\u0661\u0661\u0661 1111 " + "1111 1111",
                "gb82 west 1234 " + "5698 7654 32",
                "GB82-WEST-1234-" + "5698-7654-32",
                "123-45" + "-6789",
                "password is hunter22",
                "Passwort: hunter22!",
                "PGPASSWORD='hunter22' psql",
                "mysql --password hunter22",
                "{\"password\":\"correct horse 7\"}",
                "login with pwd=hunter2",
                "https://ann:hunter2@example.org/",
                "redis://:hunter2@cache:6379/0",
                "Authorization: Basic YW5uOmh1bnRlcjI=",
            })
    void personalDataAndPasswordsHideNoBetter(String text) {
        Scrubbed scrubbed = Scrubber.standard().scrub("see " + text + " there");
        String plain = Sight.of(scrubbed.text()).text().toLowerCase(Locale.ROOT);
        assertFalse(scrubbed.clean(), text);
        for (String left :
                List.of("ann@", "example.org", "23456789", "1111", "5698", "6789", "hunter2", "horse", "yw5u")) {
            boolean host = left.equals("example.org") && text.contains("://");
            assertFalse(!host && plain.contains(left), () -> text + " -> " + scrubbed.text());
        }
    }

    private static Arguments disguise(String name, UnaryOperator<String> how) {
        return Arguments.of(name, how);
    }

    private static String insert(String text, String what, int at) {
        return text.substring(0, at) + what + text.substring(at);
    }

    private static String escaped(String text, String form) {
        StringBuilder out = new StringBuilder();
        text.chars()
                .forEach(c ->
                        out.append(c % 3 == 0 || !Character.isLetterOrDigit(c) ? form.formatted(c) : (char) c + ""));
        return out.toString();
    }

    private static String fullWidth(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c + 0xfee0)));
        return out.toString();
    }

    private static String digits(String text, char zero) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c >= '0' && c <= '9' ? zero + c - '0' : c)));
        return out.toString();
    }

    private static String mathematicalDigits(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.appendCodePoint(c >= '0' && c <= '9' ? 0x1d7ce + c - '0' : c));
        return out.toString();
    }
}
