package dev.waybill.boundary.scrub;

/** A character in the way addresses and string literals write it: {@code %2F}, {@code %252F}, a backslash, u and 4 digits. */
final class Escape {
    /** A literal inside a literal inside a literal. */
    private static final int MOST_BACKSLASHES = 4;

    private Escape() {}

    /** The end of an escape that begins at {@code at}; else {@code at}. */
    static int endAt(String text, int at) {
        char c = text.charAt(at);
        if (c == '%' && hex(text, at + 1, 2) >= 0) {
            // an escaped percent sign that begins another escape
            int next = at + 3;
            while (hex(text, next - 2, 2) == '%' && hex(text, next, 2) >= 0) {
                next += 2;
            }
            return printable(hex(text, next - 2, 2)) ? next : at;
        }
        int letter = at;
        while (letter < text.length() && letter - at <= MOST_BACKSLASHES && text.charAt(letter) == '\\') {
            letter++;
        }
        boolean unicode = letter > at && letter < text.length() && text.charAt(letter) == 'u';
        return unicode && printable(hex(text, letter + 1, 4)) ? letter + 5 : at;
    }

    /** What the escape that begins here stands for. */
    static int valueAt(String text, int at) {
        int end = endAt(text, at);
        return text.charAt(at) == '%' ? hex(text, end - 2, 2) : hex(text, end - 4, 4);
    }

    /** Bytes of a longer encoding stay as they are: no secret is made of them. */
    private static boolean printable(int value) {
        return (value >= ' ' && value <= '~') || value == '\n' || value == '\r' || value == '\t';
    }

    /** The number in these hexadecimal digits; -1 where they are none. */
    private static int hex(String text, int from, int digits) {
        if (from + digits > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
