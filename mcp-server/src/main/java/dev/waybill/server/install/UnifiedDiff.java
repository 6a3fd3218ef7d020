package dev.waybill.server.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows a change of text as {@code diff -u} does, in one hunk from the first line that differs to the last. */
final class UnifiedDiff {
    private static final int CONTEXT_LINES = 3;
    private static final String NO_FILE = "/dev/null";

    private UnifiedDiff() {}

    /** The diff; an absent text is a file that is not there. */
    static String of(String file, Optional<String> before, Optional<String> after) {
        List<String> old = lines(before.orElse(""));
        List<String> now = lines(after.orElse(""));
        int same = 0;
        int shorter = Math.min(old.size(), now.size());
        while (same < shorter && old.get(same).equals(now.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        int from = Math.max(0, same - CONTEXT_LINES);
        int trailing = Math.min(tail, CONTEXT_LINES);
        int oldEnd = old.size() - tail;
        int nowEnd = now.size() - tail;

        StringBuilder out = new StringBuilder();
        out.append("--- ").append(before.isPresent() ? file : NO_FILE).append('\n');
        out.append("+++ ").append(after.isPresent() ? file : NO_FILE).append('\n');
        out.append("@@ -").append(range(from, oldEnd + trailing - from));
        out.append(" +").append(range(from, nowEnd + trailing - from)).append(" @@\n");
        append(out, ' ', old.subList(from, same));
        append(out, '-', old.subList(same, oldEnd));
        append(out, '+', now.subList(same, nowEnd));
        append(out, ' ', old.subList(oldEnd, oldEnd + trailing));
        return out.toString();
    }

    private static String range(int from, int count) {
        return (count == 0 ? from : from + 1) + "," + count;
    }

    /** Each line keeps its end, so that a missing one at the end of the file shows. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }

    private static void append(StringBuilder out, char mark, List<String> lines) {
        for (String line : lines) {
            out.append(mark).append(line);
            if (!line.endsWith("\n")) {
                out.append("\n\\ No newline at end of file\n");
            }
        }
    }
}
