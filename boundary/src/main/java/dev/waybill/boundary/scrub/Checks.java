package dev.waybill.boundary.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a find must be beside its form, for forms that ordinary words can have as well. */
final class Checks {
    /** In bits: names cost a writer far less than chance, a drawn string hardly ever. */
    private static final double SHORT = 6;

    private Checks() {}

    /** No letter of it is lower case, or so many digits that case doesn't matter. */
    static boolean upperCase(String found) {
        int digits = 0;
        boolean lower = false;
        for (int i = 0; i < found.length(); i++) {
            lower |= Randomness.type(found.charAt(i)) == 0;
            digits += Randomness.type(found.charAt(i)) == 2 ? 1 : 0;
        }
        return !lower || (digits >= 3 && random(found));
    }

    /** Capitals with a digit among them: words in capitals have none. */
    static boolean upperCaseAndDigits(String found) {
        return upperCase(found) && found.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    static boolean upperCaseOrDigits(String found) {
        return upperCase(found) && random(found);
    }

    /** Chance explains it about as well as a writer does; a phrase of words is far from that. */
    static boolean random(String found) {
        return Randomness.surplus(found) > -SHORT;
    }

    /** A token rather than a phrase joined by signs: a digit among it, or plainly random. */
    static boolean issued(String found) {
        for (int i = 0; i < found.length(); i++) {
            if (Randomness.type(found.charAt(i)) == 2) {
                return Randomness.surplus(found) > -found.length() / 2.0 || RandomFinder.isDigest(found);
            }
        }
        return Randomness.surplus(found) > 0;
    }

    /** Lower case, upper case and digits all occur: no digest and no name is written so. */
    static boolean mixedCase(String found) {
        boolean[] seen = new boolean[3];
        for (int i = 0; i < found.length(); i++) {
            int type = Randomness.type(found.charAt(i));
            if (type >= 0) {
                seen[type] = true;
            }
        }
        return seen[0] && seen[1] && seen[2];
    }

    static boolean mixedRandom(String found) {
        return mixedCase(found) && random(found);
    }

    static boolean upperBase32(String found) {
        boolean digit = false;
        for (int i = 0; i < found.length(); i++) {
            int type = Randomness.type(found.charAt(i));
            if (type == 0) {
                return false;
            }
            digit |= type == 2;
        }
        return digit;
    }

    static boolean bitcoinKey(String found) {
        return mixedRandom(found) && found.indexOf('0') < 0 && found.indexOf('O') < 0 && found.indexOf('l') < 0;
    }

    /** What {@code Basic} is followed by: a name, a colon and a password, in base 64. */
    static boolean basicCredentials(String found) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(found);
            String plain = new String(bytes, StandardCharsets.UTF_8);
            return plain.indexOf(':') >= 0 && plain.chars().noneMatch(c -> c < ' ' || c == 0xfffd);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The check digit of payment cards. */
    static boolean luhn(String digits) {
        int sum = 0;
        boolean twice = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int value = twice ? digit * 2 : digit;
            sum += value > 9 ? value - 9 : value;
            twice = !twice;
        }
        return sum % 10 == 0;
    }

    /** Remainder of a number of any length; letters count 10 to 35, as ISO 7064 wants. */
    static int remainder(String text, int by) {
        long rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % by;
        }
        return (int) rest;
    }

    /** The sum of the digits, each times its weight. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
