package dev.waybill.catalog.schema;

/** Kinds of characters that several grammars ask about. */
final class Characters {
    private Characters() {}

    static boolean lowerCaseOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    static boolean letterOrDigit(int c) {
        return lowerCaseOrDigit(c) || (c >= 'A' && c <= 'Z');
    }
}
