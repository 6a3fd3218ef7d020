package dev.waybill.boundary.scrub;

/** Classes of characters in a {@link Sight}, where other digits and look-alike letters are ASCII already. */
final class Ascii {
    private Ascii() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isAlphanumeric(char c) {
        return isDigit(c) || isLower(c) || isUpper(c);
    }
}
