package dev.waybill.boundary.scrub;

/**
 * Which pairs of neighbouring characters a text has. Hundreds of literals can be ruled out by one walk over the text: a
 * literal is in it only if all its pairs are.
 */
final class Sieve {
    private static final int ASCII = 128;
    private static final int WORDS = ASCII * ASCII / Long.SIZE;

    private final long[] pairs = new long[WORDS];

    Sieve(String text) {
        for (int i = 1; i < text.length(); i++) {
            int pair = pair(text, i);
            if (pair >= 0) {
                pairs[pair / Long.SIZE] |= 1L << pair;
            }
        }
    }

    /** False when the text can't hold this literal; true when it may. */
    boolean mayHold(String literal) {
        for (int i = 1; i < literal.length(); i++) {
            int pair = pair(literal, i);
            if (pair >= 0 && (pairs[pair / Long.SIZE] & 1L << pair) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The pair that ends at an index; -1 where it isn't ASCII. */
    private static int pair(String text, int end) {
        int first = text.charAt(end - 1);
        int second = text.charAt(end);
        return first < ASCII && second < ASCII ? first * ASCII + second : -1;
    }
}
