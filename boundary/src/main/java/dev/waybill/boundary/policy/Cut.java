package dev.waybill.boundary.policy;

/** Shortens a text to its cap: marks may have made it longer than it came. */
final class Cut {
    private static final String ELLIPSIS = "\u2026";
    /** Longer than any mark: further back than this no mark that reaches the end can begin. */
    private static final int MARK = 48;

    private Cut() {}

    /** At most {@code cap} code points of a text, none of a surrogate pair or a mark in halves. */
    static String toCap(String text, int cap) {
        if (text.codePointCount(0, text.length()) <= cap) {
            return text;
        }
        int end = text.offsetByCodePoints(0, cap - 1);
        return text.substring(0, beforeMark(text, end)) + ELLIPSIS;
    }

    /** Where a cut would fall into a mark, the place before it. */
    private static int beforeMark(String text, int end) {
        int open = text.lastIndexOf('[', end - 1);
        boolean near = open >= 0 && end - open < MARK;
        return near && text.indexOf(']', open) >= end ? open : end;
    }
}
