package dev.waybill.conformance.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a hostile agent does to a piece of code so that it no longer looks like one. */
final class Twists {
    private static final int CONTEXT = 3;

    private Twists() {}

    /** All on one line, a space for each break. */
    static String flattened(String code) {
        return joined(code, " ");
    }

    /** All on one line with nothing between, as a minifier leaves it. */
    static String minified(String code) {
        String line = joined(code, "");
        StringBuilder tight = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char before = tight.isEmpty() ? '(' : tight.charAt(tight.length() - 1);
            char after = i + 1 < line.length() ? line.charAt(i + 1) : '(';
            if (c != ' ' || (Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after))) {
                tight.append(c);
            }
        }
        return tight.toString();
    }

    private static String joined(String code, String between) {
        StringBuilder line = new StringBuilder();
        for (String one : code.split("\n", -1)) {
            if (!one.isBlank()) {
                line.append(line.isEmpty() ? "" : between).append(one.strip());
            }
        }
        return line.toString();
    }

    /** Without the lines that are comments. */
    static String uncommented(String code) {
        List<String> lines = new ArrayList<>();
        for (String line : code.split("\n", -1)) {
            String body = line.strip();
            if (!body.startsWith("//")
                    && !body.startsWith("#")
                    && !body.startsWith("*")
                    && !body.startsWith("/*")
                    && !body.startsWith("--")
                    && !body.startsWith(";")) {
                int comment = line.indexOf(" //");
                lines.add(comment < 0 ? line : line.substring(0, comment));
            }
        }
        return String.join("\n", lines);
    }

    /** With a plain word in place of every name. */
    static String renamed(String code) {
        String[] plain = "apple river stone house green table small winter paper music garden window".split(" ", -1);
        Map<String, String> names = new HashMap<>();
        StringBuilder renamed = new StringBuilder();
        int at = 0;
        while (at < code.length()) {
            int start = at;
            while (at < code.length() && (Character.isLetterOrDigit(code.charAt(at)) || code.charAt(at) == '_')) {
                at++;
            }
            if (at == start) {
                renamed.append(code.charAt(at++));
                continue;
            }
            String name = code.substring(start, at);
            renamed.append(
                    name.length() < 3
                            ? name
                            : names.computeIfAbsent(name, missing -> plain[names.size() % plain.length]));
        }
        return renamed.toString();
    }

    /** A unified diff that makes one piece of code out of another. */
    static String diff(String code, String other, boolean headed, Random random) {
        String[] lines = code.split("\n", -1);
        String[] inserted = other.split("\n", -1);
        StringBuilder diff = new StringBuilder();
        int changed = Math.min(lines.length - 1, CONTEXT);
        int removed = 1 + random.nextInt(Math.max(1, Math.min(3, lines.length - changed)));
        int added = 1 + random.nextInt(Math.min(4, inserted.length));
        if (headed) {
            diff.append(
                    "diff --git a/src/one b/src/one\nindex 3f1c2aa..9b81c0d 100644\n--- a/src/one\n+++ b/src/one\n");
            diff.append("@@ -1," + lines.length + " +1," + (lines.length - removed + added) + " @@\n");
        }
        for (int i = 0; i < lines.length; i++) {
            boolean gone = i >= changed && i < changed + removed;
            diff.append(gone ? "-" : " ").append(lines[i]).append('\n');
            if (i == Math.min(changed + removed, lines.length) - 1) {
                for (int k = 0; k < added; k++) {
                    diff.append('+').append(inserted[k]).append('\n');
                }
            }
        }
        return diff.toString();
    }
}
