package dev.waybill.workflow.id;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * 64 bits as 13 characters of Crockford's base 32, lower case, most significant first, so that text order is
 * number order. Parsing takes exactly what printing gives: one id has one spelling.
 */
final class Base32 {
    /** The length of every printed number, in characters. */
    static final int LENGTH = 13;

    /** The digit of the largest value. */
    static final String HIGHEST = "z";

    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final byte[] VALUES = values();

    private Base32() {}

    static String print(long bits) {
        char[] out = new char[LENGTH];
        long rest = bits;
        for (int i = LENGTH - 1; i >= 0; i--) {
            out[i] = DIGITS[(int) (rest & 31)];
            rest >>>= 5;
        }
        return new String(out);
    }

    /** Empty unless {@code text} from {@code start} on is exactly a printed number. */
    static OptionalLong parse(String text, int start) {
        if (text.length() - start != LENGTH) {
            return OptionalLong.empty();
        }
        long bits = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(start + i);
            int value = c < VALUES.length ? VALUES[c] : -1;
            // 13 digits hold 65 bits: a first digit above 15 would be a second spelling of a smaller number.
            if (value < 0 || (i == 0 && value > 15)) {
                return OptionalLong.empty();
            }
            bits = bits << 5 | value;
        }
        return OptionalLong.of(bits);
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < DIGITS.length; i++) {
            values[DIGITS[i]] = (byte) i;
        }
        return values;
    }
}
