package dev.waybill.boundary.detect;

import java.util.Arrays;

/**
 * The buckets of a text's character n-grams. Two readings of the text are cut: its letters, which know languages, and
 * its shape, where every word is one sign, which knows the grammar that languages share and doesn't care for names.
 */
final class Grams {
    static final int LETTER_BITS = 18;
    static final int SHAPE_BITS = 17;
    static final int BUCKETS = (1 << LETTER_BITS) + (1 << SHAPE_BITS);

    private static final int LETTERS_FROM = 2;
    private static final int LETTERS_TO = 5;
    private static final int SHAPE_FROM = 3;
    private static final int SHAPE_TO = 6;
    private static final int MIX = 0x9E3779B1;

    private static final char INDENT = '\t';
    private static final char FOREIGN_LETTER = 1;
    private static final char TYPOGRAPHY = 2;
    private static final char OTHER = 3;
    private static final char LINK = 4;

    private int[] buckets;
    private int size;

    private Grams(int length) {
        buckets = new int[length];
    }

    /** The letters' buckets first, then the shape's; {@link #BUCKETS} kinds in all. */
    static int[][] of(String text) {
        char[] letters = letters(text);
        char[] shape = shape(letters);
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letters[i] >= 'A' && letters[i] <= 'Z' ? (char) (letters[i] | 32) : letters[i];
        }
        Grams byLetter = new Grams(letters.length * (LETTERS_TO - LETTERS_FROM + 1));
        byLetter.cut(letters, LETTERS_FROM, LETTERS_TO, LETTER_BITS, 0);
        Grams byShape = new Grams(shape.length * (SHAPE_TO - SHAPE_FROM + 1));
        byShape.cut(shape, SHAPE_FROM, SHAPE_TO, SHAPE_BITS, 1 << LETTER_BITS);
        return new int[][] {Arrays.copyOf(byLetter.buckets, byLetter.size), Arrays.copyOf(byShape.buckets, byShape.size)
        };
    }

    private void cut(char[] signs, int shortest, int longest, int bits, int offset) {
        for (int start = 0; start < signs.length; start++) {
            int hash = 0;
            for (int length = 1; length <= longest && start + length <= signs.length; length++) {
                hash = (hash + signs[start + length - 1] + 1) * MIX;
                hash ^= hash >>> 15;
                if (length >= shortest) {
                    buckets[size++] = offset + ((hash * MIX) >>> (32 - bits));
                }
            }
        }
    }

    /** Letters as they are; one digit for all; one sign for an indentation, and one for any other run of spaces. */
    private static char[] letters(String text) {
        char[] signs = new char[text.length() + 2];
        int size = 0;
        signs[size++] = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = signs[size - 1];
            if (leads(text, i)) {
                // A link is one sign: where it leads says nothing about the text.
                signs[size++] = LINK;
                i = linkEnd(text, i) - 1;
            } else if (c == '\n' || c == '\r') {
                if (before == ' ' || before == INDENT) {
                    size--;
                }
                if (size == 0 || signs[size - 1] != '\n') {
                    signs[size++] = '\n';
                }
            } else if (c <= ' ') {
                if (before == '\n') {
                    signs[size++] = INDENT;
                } else if (before != ' ' && before != INDENT) {
                    signs[size++] = ' ';
                }
            } else {
                signs[size++] = sign(c);
            }
        }
        if (signs[size - 1] != '\n') {
            signs[size++] = '\n';
        }
        return Arrays.copyOf(signs, size);
    }

    /** Whether a link or a digest goes on from here, as in {@code https://} and {@code sha512-}. */
    private static boolean leads(String text, int at) {
        char c = text.charAt(at);
        return (c == ':' && text.startsWith("://", at))
                || ((c == '-' || c == ':') && at > 5 && text.startsWith("sha", at - 6) && linkEnd(text, at) - at > 32);
    }

    static boolean linkWithin(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c == ':' || c == '-') && leads(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static int linkEnd(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) > ' ' && ")>]\"'`,;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static char sign(char c) {
        if (c >= '0' && c <= '9') {
            return '0';
        }
        if (c < 128) {
            return c;
        }
        if (c >= 0x2010 && c <= 0x2027) {
            return TYPOGRAPHY;
        }
        return Character.isLetter(c) ? FOREIGN_LETTER : OTHER;
    }

    /** One sign for every word and every number. */
    private static char[] shape(char[] letters) {
        char[] signs = new char[letters.length];
        int size = 0;
        for (char c : letters) {
            char sign = c;
            if ((c >= 'a' && c <= 'z') || c == FOREIGN_LETTER) {
                sign = 'a';
            } else if (c >= 'A' && c <= 'Z') {
                sign = 'A';
            }
            boolean repeats = size > 0 && signs[size - 1] == sign && "aA0\3".indexOf(sign) >= 0;
            boolean thrice = size > 1 && signs[size - 1] == sign && signs[size - 2] == sign;
            if (!repeats && !thrice) {
                signs[size++] = sign;
            }
        }
        return Arrays.copyOf(signs, size);
    }
}
