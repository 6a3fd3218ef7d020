package dev.waybill.boundary.detect;

import java.util.ArrayList;
import java.util.List;

/** What can be recognised by its grammar alone: diffs, tables of numbers, keys in their armour, settings. */
final class Grammar {
    private static final int LINES_OF_NUMBERS = 5;

    private Grammar() {}

    static List<Statistics.Finding> in(String text) {
        List<Statistics.Finding> findings = new ArrayList<>();
        int numbers = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            String body = line.strip();
            if (headsDiff(line) || hunk(line)) {
                findings.add(new Statistics.Finding("diff", start));
            } else if (body.startsWith("-----BEGIN ")) {
                findings.add(new Statistics.Finding("key", start));
            }
            numbers = !body.isEmpty() && onlyNumbers(body) ? numbers + 1 : 0;
            if (numbers == LINES_OF_NUMBERS) {
                findings.add(new Statistics.Finding("numbers", start));
            }
            start = end + 1;
        }
        SourceText.in(text).ifPresent(rule -> findings.add(new Statistics.Finding(rule, 0)));
        if (Settings.in(text) || Assignments.in(text)) {
            findings.add(new Statistics.Finding("settings", 0));
        }
        if (findings.isEmpty() && text.contains("diff --git a/") && text.contains(" b/") && text.contains("@@ -")) {
            findings.add(new Statistics.Finding("diff", text.indexOf("diff --git")));
        }
        return findings;
    }

    private static boolean onlyNumbers(String line) {
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ("0123456789.,;:-+ \t|xeE".indexOf(c) < 0) {
                return false;
            }
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits > 0;
    }

    private static boolean headsDiff(String line) {
        return (line.startsWith("diff --git ") && line.length() > 16)
                || line.startsWith("diff -r ")
                || line.startsWith("diff -u ")
                || (line.startsWith("*** ") && line.endsWith(" ****"))
                || (line.startsWith("Index: ") && line.indexOf(' ', 7) < 0 && line.indexOf('.') > 0);
    }

    /** {@code @@ -a,b +c,d @@} */
    private static boolean hunk(String line) {
        int at = line.indexOf("@@ -");
        int plus = at < 0 ? -1 : line.indexOf(" +", at);
        int end = plus < 0 ? -1 : line.indexOf(" @@", plus);
        if (at < 0 || end < 0) {
            return false;
        }
        for (int i = at + 4; i < end; i++) {
            if ("0123456789, +".indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return at == 0 || line.length() > end + 20;
    }
}
