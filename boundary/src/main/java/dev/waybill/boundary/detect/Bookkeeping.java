package dev.waybill.boundary.detect;

/**
 * What tools themselves write below a message: the files that a merge had conflicts in, the files that were renamed, a
 * robot's mark in a comment. Nobody worded it, and it leans to code, so the statistics don't read it. A line that
 * holds more than names has signs that names lack, and is none of it; what is encoded is looked for all the same.
 */
final class Bookkeeping {
    private static final String CONFLICTS = "onflicts:";
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";

    /** A comment of Markdown, which has none: a definition that nothing refers to. */
    private static final String NOTE = "[//]: # (";

    private static final String MERCURIAL = "--HG--";

    private Bookkeeping() {}

    /** The text with spaces in the place of such lines, so that every place in it stays. */
    static String blanked(String text) {
        if (!text.contains(CONFLICTS) && !text.contains(MERCURIAL) && !text.contains(COMMENT) && !text.contains(NOTE)) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text);
        boolean files = false;
        boolean records = false;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).stripTrailing();
            boolean head = line.equals("Conflicts:") || line.equals("# Conflicts:") || line.equals(MERCURIAL);
            files = head ? !line.equals(MERCURIAL) : files && file(line);
            records = head ? line.equals(MERCURIAL) : records && record(line);
            if (files || records || mark(line)) {
                rest.replace(start, end, " ".repeat(end - start));
            }
            start = end + 1;
        }
        return rest.toString().stripTrailing();
    }

    /** A path behind a tab, both behind the sign of a comment where the message was edited. */
    private static boolean file(String line) {
        int at = line.startsWith("#") ? 1 : 0;
        int path = at;
        while (path < line.length() && line.charAt(path) <= ' ') {
            path++;
        }
        return path > at && path < line.length() && path(line, path, line.length());
    }

    /** {@code rename : a => b}, {@code extra : key : value}. */
    private static boolean record(String line) {
        String[] words = line.split(" ", -1);
        if (words.length < 3 || !words[1].equals(":")) {
            return false;
        }
        for (String word : words) {
            if (!word.equals(":") && !word.equals("=>") && !path(word, 0, word.length())) {
                return false;
            }
        }
        return true;
    }

    /** {@code <!--robot:eyJ2...-->} and {@code [//]: # (robot-start)}, a word without a space in them. */
    private static boolean mark(String line) {
        if (line.startsWith(NOTE)) {
            return line.endsWith(")") && path(line, NOTE.length(), line.length() - 1);
        }
        int end = line.length() - COMMENT_END.length();
        return line.startsWith(COMMENT) && line.endsWith(COMMENT_END) && path(line, COMMENT.length(), end);
    }

    private static boolean path(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if (!Character.isLetterOrDigit(c) && "/._-+@%:=".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
