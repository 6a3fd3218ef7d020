package dev.waybill.catalog.schema;

/** Kinds of characters that several grammars ask about. */
final class Characters {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Characters() {}

    /**
     * Whether a reader can see that the character is there. Controls, lone surrogates, separators of lines and
     * format characters (bidirectional overrides, tags) can't be seen: a human would approve another text than
     * the one kept. The two joiners are let through: Persian words and many emoji need them.
     */
    static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }

    static boolean lowerCaseOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    static boolean letterOrDigit(int c) {
        return lowerCaseOrDigit(c) || (c >= 'A' && c <= 'Z');
    }
}
