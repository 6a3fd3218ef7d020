package dev.waybill.server.cli.output;

/**
 * Makes text harmless to look at. A run's title or message is an agent's, and a terminal obeys control characters:
 * they could hide a line, forge another, or turn the order of words round.
 */
public final class Plain {
    private Plain() {}

    /** The text on one line, with everything that is not plainly visible shown as {@code <U+202E>}. */
    public static String line(String text) {
        if (text.codePoints().noneMatch(Plain::unsafe)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    /** As {@link #line}, but line breaks and tabs stay: for what is the server's own layout or a file's. */
    public static String block(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                out.append((char) c);
            } else {
                append(out, c);
            }
        });
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (unsafe(c)) {
            out.append(String.format("<U+%04X>", c));
        } else {
            out.appendCodePoint(c);
        }
    }

    /** Controls, bidirectional and other invisible marks, lone surrogates, separators, private and unassigned codes. */
    static boolean unsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
