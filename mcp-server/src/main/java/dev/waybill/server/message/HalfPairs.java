package dev.waybill.server.message;

import java.nio.charset.StandardCharsets;

/** Finds the escapes in a JSON text that spell half a surrogate pair (RFC 8259, section 8.2). */
final class HalfPairs {
    /** Of a whole escape: a backslash, the letter u, four hex digits. */
    private static final int ESCAPE = 6;

    private static final byte[] ZERO = "\\u0000".getBytes(StandardCharsets.US_ASCII);

    private HalfPairs() {}

    /** The text with U+0000, escaped, in place of each half; of the same length, and never the same array. */
    static byte[] replaced(byte[] json) {
        byte[] text = json.clone();
        for (int i = 0; i < text.length - 1; i++) {
            if (text[i] != '\\') {
                continue;
            }
            int unit = unit(text, i);
            if (unit < 0 || !Character.isSurrogate((char) unit)) {
                // Steps over the second backslash of an escaped one.
                i++;
                continue;
            }
            int next = unit(text, i + ESCAPE);
            if (Character.isHighSurrogate((char) unit) && next >= 0 && Character.isLowSurrogate((char) next)) {
                i += 2 * ESCAPE - 1;
            } else {
                System.arraycopy(ZERO, 0, text, i, ESCAPE);
                i += ESCAPE - 1;
            }
        }
        return text;
    }

    /** What a unicode escape at this place spells; negative where there is none. */
    private static int unit(byte[] text, int at) {
        if (at + ESCAPE > text.length || text[at] != '\\' || text[at + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + ESCAPE; i++) {
            int digit = Character.digit(text[i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
