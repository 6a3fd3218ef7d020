package dev.waybill.workflow.text;

/**
 * Characters that a reader does not see and a file system, a terminal or a comparison does: controls, line
 * separators, format characters (zero width, bidirectional overrides, tags) and lone surrogates.
 */
public final class InvisibleCharacters {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private InvisibleCharacters() {}

    /** Whether {@code text}, a name or a path, holds one of them. */
    public static boolean in(String text) {
        // A loop: the guard's verdict waits for it, see ScopeManifest.
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (invisible(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a text for people, on one line, holds one of them: a human would approve another text than the one
     * kept. The two joiners are let through, as Persian words and many emoji need them.
     */
    public static boolean inLine(String text) {
        return text.codePoints().anyMatch(c -> invisible(c) && !joiner(c));
    }

    /** As {@link #inLine}, for a text of any number of lines: tabs and line breaks are its layout. */
    public static boolean inLines(String text) {
        return text.codePoints().anyMatch(c -> invisible(c) && !joiner(c) && !layout(c));
    }

    private static boolean joiner(int codePoint) {
        return codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
    }

    private static boolean layout(int codePoint) {
        return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    }

    private static boolean invisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
