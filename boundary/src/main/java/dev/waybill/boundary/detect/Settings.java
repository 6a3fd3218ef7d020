package dev.waybill.boundary.detect;

/**
 * Recognises keys with values below other keys, and a text of nothing but keys with short values, as workflows, manifests
 * and playbooks are made of: they have few signs and read like headings. Keys that stand in prose (trailers, a robot's
 * list of what it raised, changes under their kinds) are outnumbered by its lines, or say more than a word.
 */
final class Settings {
    private static final int FEWEST_LINES = 4;
    private static final int FEWEST_KEYS = 3;
    private static final int FEWEST_WORDS = 8;

    private int lines;
    private int keys;
    private int items;
    private int nested;
    private int terse;
    private int openAt = -1;
    private boolean blockOpen;
    private boolean block;

    private Settings() {}

    static boolean in(String text) {
        String body = text.strip();
        return object(body) || (body.indexOf('\n') < 0 ? joined(text) : new Settings().stacked(text));
    }

    /** Nothing but one object of JSON: a bracket, and behind it a key between quotation marks. */
    private static boolean object(String body) {
        int open = body.startsWith("{") && body.endsWith("}") ? 1 : body.length();
        while (open < body.length() && body.charAt(open) <= ' ') {
            open++;
        }
        int close = open < body.length() && body.charAt(open) == '"' ? body.indexOf('"', open + 1) : -1;
        if (close < 0) {
            return false;
        }
        int colon = close + 1;
        while (body.charAt(colon) <= ' ') {
            colon++;
        }
        return body.charAt(colon) == ':';
    }

    private boolean stacked(String text) {
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            line(text, start, end);
            start = end + 1;
        }
        if (lines < FEWEST_LINES || keys < FEWEST_KEYS) {
            return block;
        }
        boolean below = nested > 0 && (keys + items) * 10 >= lines * 8;
        boolean flat = terse * 3 >= keys * 2 && (keys + items) * 10 >= lines * 9;
        return block || below || flat;
    }

    private void line(String text, int start, int end) {
        int from = start;
        while (from < end && text.charAt(from) <= ' ') {
            from++;
        }
        int to = end;
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        if (from == to || text.charAt(from) == '#') {
            return;
        }
        lines++;
        block |= blockOpen && from - start >= 2;
        blockOpen = opensBlock(text, from, to);
        boolean item = text.startsWith("- ", from);
        int key = item ? from + 2 : from;
        int colon = keyEnd(text, key, to);
        if (colon > 0) {
            keys++;
            terse += machine(text, key) && oneWord(text, colon + 1, to) ? 1 : 0;
            nested += !item && openAt >= 0 && from - start > openAt ? 1 : 0;
            openAt = colon + 1 == to ? key - start : -1;
        } else {
            items += item ? 1 : 0;
            openAt = -1;
        }
    }

    /** Lines that were joined: a key that has another one for its value shows that they were keys. */
    private static boolean joined(String text) {
        int words = 0;
        int keys = 0;
        int machine = 0;
        int nested = 0;
        boolean keyBefore = false;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) > ' ') {
                end++;
            }
            if (end > at && !(end == at + 1 && text.charAt(at) == '-')) {
                words++;
                boolean key = keyEnd(text, at, end) == end - 1;
                keys += key ? 1 : 0;
                machine += key && machine(text, at) ? 1 : 0;
                nested += key && keyBefore ? 1 : 0;
                keyBefore = key;
            }
            at = end + 1;
        }
        return words >= FEWEST_WORDS && keys >= FEWEST_KEYS && (nested > 0 ? keys * 4 >= words : machine * 3 >= words);
    }

    /** People begin the words that they put before a colon with a capital letter. */
    private static boolean machine(String text, int key) {
        return !Character.isUpperCase(text.charAt(key));
    }

    private static boolean oneWord(String text, int from, int to) {
        int space = text.indexOf(' ', Math.min(from + 1, to));
        return space < 0 || space >= to;
    }

    /** {@code key: |} and its like, whose value is the indented lines that follow. */
    private static boolean opensBlock(String text, int from, int to) {
        int sign = text.charAt(to - 1) == '-' || text.charAt(to - 1) == '+' ? to - 2 : to - 1;
        int colon = sign - 2;
        return colon > from
                && (text.charAt(sign) == '|' || text.charAt(sign) == '>')
                && text.charAt(sign - 1) == ' '
                && text.charAt(colon) == ':';
    }

    /** Where the colon stands behind a key, or less than nothing. */
    private static int keyEnd(String text, int from, int to) {
        int at = from;
        while (at < to && part(text.charAt(at))) {
            at++;
        }
        boolean colon = at > from && at < to && text.charAt(at) == ':';
        return colon && (at + 1 == to || text.charAt(at + 1) <= ' ') ? at : -1;
    }

    private static boolean part(char c) {
        return Character.isLetterOrDigit(c) || "_.-/$\"'".indexOf(c) >= 0;
    }
}
