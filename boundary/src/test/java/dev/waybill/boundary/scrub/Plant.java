package dev.waybill.boundary.scrub;

import java.util.random.RandomGenerator;

/**
 * Grows a string from a form: what stands in braces is drawn by lot. {@code {A36}} is 36 letters and digits. The forms
 * hold no more than a prefix, so nothing in the repository looks like a secret.
 *
 * <p>{@code A} letters and digits, {@code l} lower case and digits, {@code u} upper case and digits, {@code h} hex,
 * {@code d} digits, {@code w} base 64 for addresses, {@code b} base 64, {@code a} lower-case letters, {@code 2} base 32
 * in upper case, {@code 5} base 58, {@code p} a password's signs; {@code {U}} is a UUID and {@code {N}} a line break.
 */
public final class Plant {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private Plant() {}

    /** Draws one string of a form. */
    public static String grow(String form, RandomGenerator random) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < form.length()) {
            int open = form.indexOf('{', at);
            if (open < 0) {
                return out.append(form, at, form.length()).toString();
            }
            int close = form.indexOf('}', open);
            out.append(form, at, open);
            draw(out, form.charAt(open + 1), form.substring(open + 2, close), random);
            at = close + 1;
        }
        return out.toString();
    }

    private static void draw(StringBuilder out, char alphabet, String count, RandomGenerator random) {
        if (alphabet == 'N') {
            out.append('\n');
            return;
        }
        if (alphabet == 'U') {
            out.append(grow("{h8}-{h4}-4{h3}-a{h3}-{h12}", random));
            return;
        }
        String letters = letters(alphabet);
        for (int i = 0; i < Integer.parseInt(count); i++) {
            out.append(letters.charAt(random.nextInt(letters.length())));
        }
    }

    private static String letters(char alphabet) {
        return switch (alphabet) {
            case 'A' -> LOWER + UPPER + DIGITS;
            case 'l' -> LOWER + DIGITS;
            case 'u' -> UPPER + DIGITS;
            case 'h' -> DIGITS + "abcdef";
            case 'd' -> DIGITS;
            case 'w' -> LOWER + UPPER + DIGITS + "-_";
            case 'b' -> LOWER + UPPER + DIGITS + "+/";
            case 'a' -> LOWER;
            case '2' -> UPPER + "234567";
            case '5' -> BASE58;
            case 'p' -> LOWER + UPPER + DIGITS + "!#*-";
            default -> throw new IllegalArgumentException("no such alphabet: " + alphabet);
        };
    }
}
