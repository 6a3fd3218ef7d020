package dev.waybill.storage.audit;

/** Reads a fixed form from left to right; what does not fit reads as empty, which the caller's comparison refuses. */
final class HeadText {
    private final String text;
    private int position;

    HeadText(String text) {
        this.text = text;
    }

    /** The text after {@code before}, which must stand here, up to {@code after}, which is passed over. */
    String between(String before, String after) {
        if (!text.startsWith(before, position)) {
            return "";
        }
        int start = position + before.length();
        int end = text.indexOf(after, start);
        if (end < 0) {
            return "";
        }
        position = end + after.length();
        return text.substring(start, end);
    }
}
