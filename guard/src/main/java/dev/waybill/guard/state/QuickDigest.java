package dev.waybill.guard.state;

import java.nio.charset.StandardCharsets;

/**
 * SHA-256 (FIPS 180-4) of short texts. Java's own is faster by far, once it is there: finding its provider costs a
 * process that has just started more than all the rest of a verdict. A test holds the two together.
 */
public final class QuickDigest {
    private static final String HEX = "0123456789abcdef";
    private static final int BLOCK_BYTES = 64;
    private static final int LENGTH_BYTES = 8;

    private static final int[] ROUNDS = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    };

    private final int[] state = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    };
    private final int[] words = new int[ROUNDS.length];

    private QuickDigest() {}

    /** The digest of a text's UTF-8; 64 lower-case hex digits. */
    public static String hex(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int blocks = (bytes.length + LENGTH_BYTES) / BLOCK_BYTES + 1;
        byte[] padded = new byte[blocks * BLOCK_BYTES];
        System.arraycopy(bytes, 0, padded, 0, bytes.length);
        padded[bytes.length] = (byte) 0x80;
        long bits = 8L * bytes.length;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            padded[padded.length - 1 - i] = (byte) (bits >>> (8 * i));
        }
        QuickDigest digest = new QuickDigest();
        for (int block = 0; block < blocks; block++) {
            digest.add(padded, block * BLOCK_BYTES);
        }
        return digest.hex();
    }

    private void add(byte[] bytes, int from) {
        int[] w = words;
        for (int i = 0; i < 16; i++) {
            int at = from + 4 * i;
            w[i] = (bytes[at] & 0xFF) << 24
                    | (bytes[at + 1] & 0xFF) << 16
                    | (bytes[at + 2] & 0xFF) << 8
                    | (bytes[at + 3] & 0xFF);
        }
        for (int i = 16; i < w.length; i++) {
            int low = Integer.rotateRight(w[i - 15], 7) ^ Integer.rotateRight(w[i - 15], 18) ^ (w[i - 15] >>> 3);
            int high = Integer.rotateRight(w[i - 2], 17) ^ Integer.rotateRight(w[i - 2], 19) ^ (w[i - 2] >>> 10);
            w[i] = w[i - 16] + low + w[i - 7] + high;
        }
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int i = 0; i < w.length; i++) {
            int high = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
            int one = h + high + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i];
            int low = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
            int two = low + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + one;
            d = c;
            c = b;
            b = a;
            a = one + two;
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    private String hex() {
        StringBuilder out = new StringBuilder(64);
        for (int word : state) {
            for (int shift = 28; shift >= 0; shift -= 4) {
                out.append(HEX.charAt((word >>> shift) & 0xF));
            }
        }
        return out.toString();
    }
}
