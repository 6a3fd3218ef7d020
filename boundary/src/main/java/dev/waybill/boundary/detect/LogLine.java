package dev.waybill.boundary.detect;

/**
 * One line of a log, as the tools that write logs make them.
 *
 * @param kind what it is
 * @param rest what is left of it without what the tool put before: the place where a quotation or a body may stand
 */
record LogLine(Kind kind, String rest) {
    private static final int GUTTER = 12;
    private static final int LONGEST_FRAME = 240;

    /** What a line is. */
    enum Kind {
        /** Nothing to read. */
        EMPTY,
        /** A place on a stack, names and a number; or a line across the page. */
        FRAME,
        /** Points at something above it. */
        POINTER,
        /** A tool's own words. */
        SAYING,
        /** A piece of a source that a tool shows. */
        QUOTED,
        /** Anything else. */
        OTHER
    }

    private static final String[] OPENINGS = {
        "error",
        "Error",
        "ERROR",
        "warning",
        "Warning",
        "WARNING",
        "warn",
        "note:",
        "help:",
        "info",
        "fatal",
        "FAIL",
        "FAILED",
        "PASS",
        "ok ",
        "not ok",
        "---",
        "===",
        "Tests run",
        "Tests:",
        "Test Suites:",
        "Snapshots:",
        "Time:",
        "Caused by",
        "Suppressed",
        "Exception in",
        "npm ",
        "> Task",
        "BUILD",
        "FAILURE",
        "Expected",
        "Received",
        "Traceback",
        "symbol:",
        "location:",
        "required:",
        "found:",
        "reason:",
        "panic:",
        "goroutine",
        "thread '",
        "assertion",
        "left:",
        "right:",
        "collected",
        "platform ",
        "rootdir",
        "plugins:",
        "running ",
        "test ",
        "failures:",
        "Compiling",
        "Finished",
        "Running",
        "Execution failed",
        "* What went wrong",
        "* Try",
        "exit status",
        "Could not",
        "could not",
        "Cannot",
        "cannot",
        "expected",
        "actual",
        "want",
        "got",
        "Process finished",
        "Command failed",
        "Ran all",
        "AssertionError",
        "# "
    };

    static LogLine of(String line) {
        String body = line.strip();
        if (body.isEmpty()) {
            return new LogLine(Kind.EMPTY, "");
        }
        if (frame(body)) {
            return new LogLine(Kind.FRAME, body.substring(body.indexOf(' ') + 1));
        }
        if (ruler(body)) {
            return new LogLine(Kind.FRAME, title(body));
        }
        int gutter = gutter(line);
        String shown = gutter < 0 ? body : line.substring(gutter);
        if (points(shown)) {
            String message = shown.substring(marks(shown)).strip();
            return message.isEmpty() ? new LogLine(Kind.POINTER, shown) : new LogLine(Kind.SAYING, message);
        }
        if (gutter >= 0) {
            return new LogLine(Kind.QUOTED, shown);
        }
        if (line.startsWith(">   ")) {
            return new LogLine(Kind.QUOTED, line.substring(1));
        }
        int from = Wrapping.logged(line);
        if (line.startsWith("E   ")) {
            return new LogLine(Kind.SAYING, line.substring(1).strip());
        }
        if (from > 0) {
            LogLine inner = of(line.substring(from).replace('\n', ' '));
            return inner.kind == Kind.OTHER ? new LogLine(Kind.SAYING, inner.rest) : inner;
        }
        // go names the package whose complaints follow
        if (body.startsWith("# ") && body.indexOf(' ', 2) < 0 && body.indexOf('/') > 0) {
            return new LogLine(Kind.SAYING, body.substring(2));
        }
        int place = place(body);
        if (place > 0) {
            return new LogLine(Kind.SAYING, body.substring(place).strip());
        }
        for (String opening : OPENINGS) {
            if (body.startsWith(opening)) {
                return new LogLine(Kind.SAYING, said(body));
            }
        }
        return new LogLine(Kind.OTHER, line);
    }

    /** What a tool says after the name of what it is. */
    private static String said(String body) {
        int colon = body.indexOf(": ");
        return colon > 0 && colon < 60 ? body.substring(colon + 2) : body;
    }

    /** {@code at a.b.C.d(C.java:12)}, {@code at Object.<anonymous> (/a/b.js:1:2)}, {@code File "a.py", line 3, in f}. */
    private static boolean frame(String body) {
        boolean at = body.startsWith("at ")
                || body.startsWith("... ")
                || body.startsWith("File \"")
                || body.startsWith("--> ");
        if (!at || body.length() > LONGEST_FRAME) {
            return false;
        }
        int spaces = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == ' ') {
                spaces++;
            } else if (!Character.isLetterOrDigit(c) && "._$<>()[]/:-@\"\\,~#".indexOf(c) < 0) {
                return false;
            }
        }
        return spaces <= 6 && Character.isLetterOrDigit(lastButBrackets(body));
    }

    private static char lastButBrackets(String body) {
        int end = body.length() - 1;
        while (end > 0 && ")]>\"".indexOf(body.charAt(end)) >= 0) {
            end--;
        }
        return body.charAt(end);
    }

    /** Where the shown source begins behind a line's number and a bar, or -1. */
    private static int gutter(String line) {
        int at = 0;
        while (at < line.length() && at < GUTTER && " >0123456789\u2192".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at < line.length() && at > 0 && (line.charAt(at) == '|' || line.charAt(at) == '\u2502') ? at + 1 : -1;
    }

    private static boolean points(String shown) {
        String body = shown.strip();
        return body.isEmpty()
                || body.charAt(0) == '^'
                || body.startsWith("~~")
                || body.startsWith("--")
                || body.startsWith("|")
                || marks(body) == body.length();
    }

    /** Where a pointer's marks end and its message begins. */
    private static int marks(String shown) {
        int at = 0;
        while (at < shown.length() && "^~-_| ".indexOf(shown.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** A line across the page, with or without a title in it. */
    private static boolean ruler(String body) {
        char mark = body.charAt(0);
        if ("=_-*".indexOf(mark) < 0
                || body.length() < 8
                || !(body.startsWith(String.valueOf(mark).repeat(3)) || body.startsWith(mark + " " + mark))) {
            return false;
        }
        int others = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (!Character.isLetterOrDigit(c) && "=_-* .[]".indexOf(c) < 0) {
                return false;
            }
            others += c == mark || c == ' ' ? 0 : 1;
        }
        return others * 2 < body.length() && body.charAt(body.length() - 1) == mark;
    }

    private static String title(String ruler) {
        int from = 0;
        int end = ruler.length();
        char mark = ruler.charAt(0);
        while (from < end && (ruler.charAt(from) == mark || ruler.charAt(from) == ' ')) {
            from++;
        }
        while (end > from && (ruler.charAt(end - 1) == mark || ruler.charAt(end - 1) == ' ')) {
            end--;
        }
        return ruler.substring(from, end);
    }

    /** Where a message begins behind {@code file:line:} or {@code file:[line,column]}, or 0. */
    private static int place(String body) {
        int space = body.indexOf(' ');
        int end = space < 0 ? body.length() : space;
        int dot = body.lastIndexOf('.', end);
        for (int i = Math.max(1, dot); dot > 0 && i + 1 < end; i++) {
            char next = body.charAt(i + 1);
            boolean opens = body.charAt(i) == ':' || body.charAt(i) == '(';
            if (opens && (Character.isDigit(next) || next == '[')) {
                return end;
            }
        }
        return 0;
    }
}
