package dev.waybill.boundary.detect;

/** Takes off each line what a log, a diff, a quotation, a listing or a shell's history put before it. */
final class Wrapping {
    private static final int LONGEST_PREFIX = 80;

    private Wrapping() {}

    /** The rest of every line, or the text as it is where fewer than half of its lines have something before them. */
    static String removed(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        int lines = 0;
        int wrapped = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int from = skip(text, start, end);
            lines += end > start ? 1 : 0;
            wrapped += from > start ? 1 : 0;
            rest.append(start == 0 ? "" : "\n").append(text, from, end);
            start = end + 1;
        }
        return wrapped == 0 || wrapped * 2 < lines ? text : rest.toString();
    }

    /** Where a line's own words begin. */
    static int skip(String text, int start, int end) {
        int at = start;
        if (at < end && (text.charAt(at) == '+' || text.charAt(at) == '-') && !listItem(text, at, end)) {
            return at + 1;
        }
        int last = at;
        int stop = Math.min(end, start + LONGEST_PREFIX);
        boolean logged = false;
        while (at < stop) {
            int next = piece(text, at, stop);
            logged |= next - at > 3;
            if (next == at && logged) {
                next = source(text, at, stop);
            }
            if (next == at) {
                break;
            }
            at = next;
            last = at;
        }
        return last;
    }

    /** Where a line's own words begin behind a time or a level alone; 0 where it has neither. */
    static int logged(String line) {
        boolean marked = !line.isEmpty()
                && (Character.isDigit(line.charAt(0))
                        || line.charAt(0) == '['
                        || Character.isUpperCase(line.charAt(0)));
        return marked ? skip(line, 0, line.length()) : 0;
    }

    private static boolean listItem(String text, int at, int end) {
        return at + 1 < end && text.charAt(at + 1) == ' ';
    }

    /** One piece of a prefix: a date, a time, a level, a number with a bar, a tag in brackets, a mark of quotation. */
    private static int piece(String text, int at, int end) {
        int blanks = at;
        while (blanks < end && text.charAt(blanks) == ' ' && blanks - at < 8) {
            blanks++;
        }
        char c = blanks < end ? text.charAt(blanks) : 0;
        if (c == '>' || c == '|') {
            return blanks + 1;
        }
        if (c == '[') {
            return tag(text, blanks, end, at);
        }
        if (c >= '0' && c <= '9') {
            return number(text, blanks, end, at);
        }
        return level(text, blanks, end, at);
    }

    /** A level or a time in brackets; what a person puts in brackets is a link or a name. */
    private static int tag(String text, int from, int end, int nothing) {
        int close = from + 1;
        boolean time = false;
        while (close < end && text.charAt(close) != ']') {
            time |= text.charAt(close) == ':';
            close++;
        }
        boolean digit = from + 1 < end && text.charAt(from + 1) >= '0' && text.charAt(from + 1) <= '9';
        boolean named = close < end && level(text, from + 1, close + 1, -1) >= 0;
        boolean said = close + 1 < end && text.charAt(close + 1) == ' ';
        return said && ((time && digit) || named) ? close + 1 : nothing;
    }

    /** After a time or a level: a thread in brackets, or a logger's name before a dash or a colon. */
    private static int source(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        boolean bracket = at < end && text.charAt(at) == '[';
        while (at < end && (bracket ? text.charAt(at) != ']' : namePart(text.charAt(at)))) {
            at++;
        }
        if (bracket) {
            return at < end ? at + 1 : from;
        }
        int mark = at;
        while (mark < end && text.charAt(mark) == ' ') {
            mark++;
        }
        boolean dash = mark + 1 < end && text.charAt(mark) == '-' && text.charAt(mark + 1) == ' ';
        boolean colon = mark == at && mark + 1 < end && text.charAt(mark) == ':' && text.charAt(mark + 1) == ' ';
        return dash || colon ? mark + 2 : from;
    }

    private static boolean namePart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '$';
    }

    private static int number(String text, int from, int end, int nothing) {
        int at = from;
        int marks = 0;
        while (at < end && "0123456789:.,-TZ/+".indexOf(text.charAt(at)) >= 0) {
            marks += text.charAt(at) >= '0' && text.charAt(at) <= '9' ? 0 : 1;
            at++;
        }
        boolean alone = at >= end || text.charAt(at) == ' ' || text.charAt(at) == '|' || text.charAt(at) == '\t';
        boolean time = marks >= 2 && at - from >= 8;
        boolean listing = marks <= 1 && at < end && alone;
        return time || listing ? at : nothing;
    }

    private static int level(String text, int from, int end, int nothing) {
        for (String level :
                new String[] {"TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL", "SEVERE", "WARNING", "npm ERR!"}) {
            if (text.startsWith(level, from) && from + level.length() < end) {
                int at = from + level.length();
                return ": ]".indexOf(text.charAt(at)) >= 0 ? at + 1 : nothing;
            }
        }
        return nothing;
    }
}
