package dev.waybill.workflow.text;

/**
 * Characters that a reader does not see and a file system, a terminal or a comparison does: controls, line
 * separators, format characters (zero width, bidirectional overrides, tags) and lone surrogates.
 */
public final class InvisibleCharacters {
    private InvisibleCharacters() {}

    /** Whether {@code text} holds one of them. */
    public static boolean in(String text) {
        return text.codePoints().anyMatch(InvisibleCharacters::invisible);
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
