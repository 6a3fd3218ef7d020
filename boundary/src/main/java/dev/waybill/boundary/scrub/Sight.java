package dev.waybill.boundary.scrub;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as a reader would see it, with the way back: invisible characters are gone, full-width and other digits are
 * ASCII digits, look-alike letters are Latin ones, and a mark of an earlier scrubbing is one blank. A secret that was
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
    private static final String LOOK_ALIKES =
            "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTХXУYЅSІIЈJ" + "αaοoνvρpΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

    private final String text;
    private final String lower;
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;
    private final boolean @Nullable [] joints;

    private Sight(String text, int @Nullable [] starts, int @Nullable [] ends, boolean @Nullable [] joints) {
        this.text = text;
        this.lower = lower(text);
        this.starts = starts;
        this.ends = ends;
        this.joints = joints;
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
            } else {
                int point = original.codePointAt(at);
                int next = at + Character.charCount(point);
                fold(drawing, point, at, next);
                at = next;
            }
        }
        return drawing.done(false);
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
        return drawing.done(true);
    }

    /** The characters, in their own case. */
    String text() {
        return text;
    }

    /** The characters in lower case; every index means the same as in {@link #text}. */
    String lower() {
        return lower;
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
            if (c == '[' && Mark.endAt(original, i) > i) {
                return false;
            }
        }
        return true;
    }

    private static void fold(Drawing drawing, int point, int from, int to) {
        if (point < 0x7f) {
            if (point >= ' ' || point == '\n' || point == '\t' || point == '\r' || point == MARK) {
                drawing.add((char) point, from, to);
            }
            return;
        }
        if (invisible(point)) {
            return;
        }
        int digit = Character.digit(point, 10);
        int alike = point <= 0xffff ? LOOK_ALIKES.indexOf(point) : -1;
        if (digit >= 0) {
            drawing.add((char) ('0' + digit), from, to);
        } else if (alike >= 0 && alike % 2 == 0) {
            drawing.add(LOOK_ALIKES.charAt(alike + 1), from, to);
        } else if ((point >= 0x2010 && point <= 0x2015) || point == 0x2212) {
            drawing.add('-', from, to);
        } else if (point == 0x85 || point == 0x2028 || point == 0x2029) {
            drawing.add('\n', from, to);
        } else if (Character.getType(point) == Character.SPACE_SEPARATOR) {
            drawing.add(' ', from, to);
        } else if (point == 0x2018 || point == 0x2019) {
            drawing.add('\'', from, to);
        } else if (point == 0x201c || point == 0x201d || point == 0x201e) {
            drawing.add('"', from, to);
        } else {
            foldCompatible(drawing, point, from, to);
        }
    }

    private static void foldCompatible(Drawing drawing, int point, int from, int to) {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            drawing.add((char) point, from, to);
            return;
        }
        String folded = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        // an unusual letter may fold to a whole word; one character is all that a disguise needs
        if (folded.length() == 1) {
            drawing.add(folded.charAt(0), from, to);
            return;
        }
        for (char c : Character.toChars(point)) {
            drawing.add(c, from, to);
        }
    }

    private static boolean invisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || (type == Character.CONTROL && point != 0x85)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point == 0x115f
                || point == 0x1160
                || point == 0x3164
                || point == 0xffa0
                || (point >= 0xe0000 && point <= 0xe0fff);
    }

    private static final class Drawing {
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;
        private boolean[] joints;
        private boolean joint;

        Drawing(int length) {
            text = new StringBuilder(length);
            starts = new int[length + 1];
            ends = new int[length + 1];
            joints = new boolean[length + 1];
        }

        void add(char c, int from, int to) {
            int at = text.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, at * 2);
                ends = Arrays.copyOf(ends, at * 2);
                joints = Arrays.copyOf(joints, at * 2);
            }
            starts[at] = from;
            ends[at] = to;
            joints[at] = joint;
            joint = false;
            text.append(c);
        }

        void join() {
            joint = true;
        }

        Sight done(boolean joined) {
            return new Sight(text.toString(), starts, ends, joined ? joints : null);
        }
    }
}
