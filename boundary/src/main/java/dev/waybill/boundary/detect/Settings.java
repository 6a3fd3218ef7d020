package dev.waybill.boundary.detect;

/**
 * Recognises keys with values below other keys, as workflows, manifests and playbooks are made of: they have few signs and
 * read like headings. Keys that stand in prose (trailers, a robot's list of what it raised) are outnumbered by its lines.
 */
final class Settings {
    private static final int FEWEST_LINES = 4;
    private static final int FEWEST_KEYS = 3;
    private static final int FEWEST_WORDS = 8;

    private int lines;
    private int keys;
    private int items;
    private int nested;
    private int openAt = -1;

    private Settings() {}

    static boolean in(String text) {
        return text.strip().indexOf('\n') < 0 ? joined(text) : new Settings().stacked(text);
    }

    private boolean stacked(String text) {
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            line(text, start, end);
            start = end + 1;
        }
        return lines >= FEWEST_LINES && keys >= FEWEST_KEYS && nested > 0 && (keys + items) * 10 >= lines * 8;
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
        boolean item = text.startsWith("- ", from);
        int key = item ? from + 2 : from;
        int colon = keyEnd(text, key, to);
        if (colon > 0) {
            keys++;
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
                nested += key && keyBefore ? 1 : 0;
                keyBefore = key;
            }
            at = end + 1;
        }
        return words >= FEWEST_WORDS && keys >= FEWEST_KEYS && nested > 0 && keys * 4 >= words;
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
