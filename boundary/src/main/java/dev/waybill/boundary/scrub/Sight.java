package dev.waybill.boundary.scrub;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as a reader would see it, with the way back: invisible characters are gone, full-width and other digits are
 * ASCII digits, look-alike letters are Latin ones, escapes are what they stand for, and a mark of an earlier scrubbing is one blank. A secret that was
 * disguised in one of these ways has its plain form here.
 *
 * <p>Every character knows which part of the original it stands for, so that a find hides the disguise as well.
 */
final class Sight {
    /**
     * Stands for a whole mark. Patterns take it for white space, so no find begins or ends inside a mark, and none
     * joins what stands on its two sides.
     */
    static final char MARK = '\f';

    private static final Sight NOTHING = new Sight("", null, null, null);
    private final String text;
    private final String lower;
    private final Sieve sieve;
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;
    private final boolean @Nullable [] joints;

    private Sight(String text, int @Nullable [] starts, int @Nullable [] ends, boolean @Nullable [] joints) {
        this.text = text;
        this.lower = lower(text);
        this.sieve = new Sieve(lower);
        this.starts = starts;
        this.ends = ends;
        this.joints = joints;
    }

    private Sight(Drawing drawing, boolean joined) {
        this(drawing.text(), drawing.starts(), drawing.ends(), joined ? drawing.joints() : null);
    }

    static Sight of(String original) {
        if (plain(original)) {
            return new Sight(original, null, null, null);
        }
        Drawing drawing = new Drawing(original.length());
        int at = 0;
        while (at < original.length()) {
            int mark = Mark.endAt(original, at);
            if (mark > at) {
                drawing.add(MARK, at, mark);
                at = mark;
            } else if (Escape.endAt(original, at) > at) {
                int end = Escape.endAt(original, at);
                Folding.fold(drawing, Escape.valueAt(original, at), at, end);
                at = end;
            } else {
                int point = original.codePointAt(at);
                int next = at + Character.charCount(point);
                Folding.fold(drawing, point, at, next);
                at = next;
            }
        }
        return new Sight(drawing, false);
    }

    /** The text with its line breaks taken out, real ones and escaped ones; empty where there are none. */
    Sight joined() {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && !text.contains("\\n")) {
            return NOTHING;
        }
        Drawing drawing = new Drawing(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = breakEnd(at);
            if (end > at) {
                drawing.join();
                at = end;
            } else {
                drawing.add(text.charAt(at), start(at), end(at));
                at++;
            }
        }
        return new Sight(drawing, true);
    }

    /** The characters, in their own case. */
    String text() {
        return text;
    }

    /** The characters in lower case; every index means the same as in {@link #text}. */
    String lower() {
        return lower;
    }

    /** Whether the lower-case characters hold a literal. */
    boolean holds(String literal) {
        return sieve.mayHold(literal) && lower.contains(literal);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Where the original of a character begins. */
    int start(int index) {
        return starts == null ? index : starts[index];
    }

    /** Where the original of a character ends. */
    int end(int index) {
        return ends == null ? index + 1 : ends[index];
    }

    /** The index of the last place between {@code from} and {@code to} where a line break was taken out, or -1. */
    int lastJoint(int from, int to) {
        if (joints != null) {
            for (int i = to - 1; i > from; i--) {
                if (joints[i]) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The end of a line break that begins here, with the blanks and quote signs around it; else {@code at}. */
    private int breakEnd(int at) {
        int next = at;
        while (next < text.length() && (isBlank(text.charAt(next)) || text.charAt(next) == '\r')) {
            next++;
        }
        if (next < text.length() && text.charAt(next) == '\\') {
            next++;
            if (next < text.length() && text.charAt(next) == 'n') {
                return next + 1;
            }
        }
        if (next < text.length() && text.charAt(next) == '\r') {
            next++;
        }
        if (next >= text.length() || (text.charAt(next) != '\n' && text.charAt(Math.max(at, next - 1)) != '\r')) {
            return at;
        }
        while (next < text.length() && (isBlank(text.charAt(next)) || "\r\n>|".indexOf(text.charAt(next)) >= 0)) {
            next++;
        }
        return next;
    }

    /** Lower case that never changes a length: the indexes of both must mean the same. */
    private static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() == text.length()) {
            return lower;
        }
        char[] each = text.toCharArray();
        for (int i = 0; i < each.length; i++) {
            each[i] = Character.toLowerCase(each[i]);
        }
        return new String(each);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean plain(String original) {
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (c > '~' || (c < ' ' && c != '\n' && c != '\t' && c != '\r')) {
                return false;
            }
            if (Escape.endAt(original, i) > i || (c == '[' && Mark.endAt(original, i) > i)) {
                return false;
            }
        }
        return true;
    }
}
