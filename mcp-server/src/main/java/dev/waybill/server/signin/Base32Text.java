package dev.waybill.server.signin;

import java.io.ByteArrayOutputStream;

/** Base 32 of RFC 4648, section 6, without padding, as authenticators take it. Java has none of its own. */
final class Base32Text {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32Text() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : bytes) {
            bits = (bits << Byte.SIZE | (each & 0xff)) & 0xfff;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(DIGITS.charAt(bits >>> held & 31));
            }
        }
        if (held > 0) {
            text.append(DIGITS.charAt(bits << (BITS - held) & 31));
        }
        return text.toString();
    }

    /** Nothing for what is no base 32. */
    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                return new byte[0];
            }
            bits = (bits << BITS | digit) & 0xfff;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.write(bits >>> held & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
