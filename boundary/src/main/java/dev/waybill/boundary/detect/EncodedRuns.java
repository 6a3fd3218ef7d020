package dev.waybill.boundary.detect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Finds runs of encoded bytes and reads those that hold text. */
final class EncodedRuns {
    private static final int SHORTEST = 24;
    private static final int MOST_RUNS = 6;

    /** So much is read before the rest is: most texts are no code of anything. */
    private static final int PROBE = 64;

    private static final int MOST_INFLATED = 8_192;

    /** A run of letters as long as this that reads as nothing is refused for what it may be. Hashes are shorter. */
    private static final int BLOB = 100;

    /** Fewer bytes may be text by chance. */
    private static final int FEWEST_BYTES = 15;

    private static final int LONGEST_HASH = 128;
    private static final double PRINTABLE = 0.95;
    private static final int FEWEST_NUMBERS = 12;

    private EncodedRuns() {}

    /**
     * A run.
     *
     * @param kind    its encoding
     * @param at      where it begins
     * @param decoded the text in it, empty where it holds none
     * @param refused whether it is refused whatever it holds
     */
    record Run(String kind, int at, String decoded, boolean refused) {}

    static List<Run> in(String text) {
        List<Run> runs = new ArrayList<>();
        int wordEnd = -1;
        boolean link = false;
        int at = 0;
        while (at < text.length() && runs.size() < MOST_RUNS) {
            int start = at;
            if (start >= wordEnd) {
                wordEnd = wordEnd(text, start);
                int scheme = text.indexOf("://", start);
                link = scheme >= 0 && scheme < wordEnd;
            }
            while (at < text.length() && letter(text.charAt(at))) {
                at++;
            }
            if (at - start >= 2 && !link) {
                at = take(text, start, at, runs);
            }
            at++;
        }
        numbers(text, runs);
        return runs;
    }

    private static int wordEnd(String text, int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    /** Reads the run with those that follow it after a break, as a line's end or a string's; else alone. */
    private static int take(String text, int start, int firstEnd, List<Run> runs) {
        StringBuilder joined = new StringBuilder();
        if (promising(text, start)) {
            join(text, start, PROBE, joined);
        }
        if (joined.length() >= SHORTEST && readable(joined.toString())) {
            joined.setLength(0);
            int end = join(text, start, Integer.MAX_VALUE, joined);
            if (read(joined.toString(), start, runs)) {
                return end;
            }
        }
        if (firstEnd - start < SHORTEST || read(text.substring(start, firstEnd), start, runs)) {
            return firstEnd;
        }
        return blob(text, start, firstEnd, runs);
    }

    private static int join(String text, int start, int longest, StringBuilder joined) {
        int at = start;
        int end = start;
        while (at < text.length() && joined.length() < longest) {
            int from = at;
            while (at < text.length() && letter(text.charAt(at))) {
                at++;
            }
            if (at - from < 2) {
                break;
            }
            joined.append(text, from, at);
            end = at;
            while (at < text.length() && at - end < 6 && " \n\t\"'+,\\".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
        return end;
    }

    /** Whether the first eight letters may be code for printable bytes or for an archive: most words are not. */
    private static boolean promising(String text, int start) {
        long sixes = 0;
        long fives = 0;
        int hex = 0;
        int seen = 0;
        for (int i = start; i < text.length() && seen < 8; i++) {
            char c = text.charAt(i);
            if (letter(c) && c != '=') {
                sixes = (sixes << 6) | six(c);
                fives = (fives << 5) | (five(c) & 31);
                hex += Escapes.hex(c) >= 0 ? 1 : 0;
                seen++;
            } else if (" \n\t\"'+,\\".indexOf(c) < 0) {
                break;
            }
        }
        return seen == 8
                && (hex == 8
                        || printable(sixes, 6)
                        || printable(fives, 5)
                        || text.startsWith("H4sI", start)
                        || text.startsWith("eJ", start)
                        || text.startsWith("eN", start)
                        || text.startsWith("UEsD", start));
    }

    private static boolean printable(long bytes, int count) {
        for (int i = 0; i < count; i++) {
            int b = (int) (bytes >> (8 * i)) & 0xFF;
            if ((b < ' ' && b != '\n' && b != '\t' && b != '\r') || b > 126) {
                return false;
            }
        }
        return true;
    }

    private static int six(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : 63;
    }

    private static int five(char c) {
        int small = c | 32;
        return small >= 'a' && small <= 'z' ? small - 'a' : c - '2' + 26;
    }

    private static boolean readable(String probe) {
        List<Run> found = new ArrayList<>();
        String whole = probe.substring(0, probe.length() / 8 * 8);
        return read(whole, 0, found) || read(probe, 0, found);
    }

    private static boolean read(String run, int at, List<Run> runs) {
        if (run.length() < SHORTEST) {
            return false;
        }
        for (String kind : List.of("hex", "base32", "base64")) {
            byte[] bytes = switch (kind) {
                case "hex" -> hex(run);
                case "base32" -> base32(run);
                default -> base64(run);
            };
            boolean compressed = compressed(bytes);
            String decoded = printable(compressed ? inflated(bytes) : bytes);
            if (compressed || !decoded.isEmpty()) {
                runs.add(new Run(kind, at, decoded, compressed || decoded.length() >= 2 * SHORTEST));
                return true;
            }
        }
        return false;
    }

    /** Long runs that hold no text, on one line or broken over several: pictures, archives, keys, what is encrypted. */
    private static int blob(String text, int start, int ended, List<Run> runs) {
        int firstEnd = ended;
        StringBuilder run = new StringBuilder();
        int end = firstEnd;
        int from = start;
        while (end - from >= SHORTEST) {
            run.append(text, from, end);
            from = end;
            while (from < text.length() && text.charAt(from) <= ' ') {
                from++;
            }
            int stop = from;
            while (stop < text.length() && letter(text.charAt(stop))) {
                stop++;
            }
            if (stop == from) {
                break;
            }
            firstEnd = end;
            end = stop;
        }
        String all = run.toString();
        if (all.length() >= BLOB && dense(all) && !(hexOnly(all) && all.length() <= LONGEST_HASH)) {
            runs.add(new Run("blob", start, "", true));
        }
        return Math.max(firstEnd, start + 1);
    }

    /** Whether a run has letters of both cases and digits all through, as names and paths don't. */
    private static boolean dense(String run) {
        int digits = 0;
        int capitals = 0;
        int small = 0;
        int changes = 0;
        int before = 0;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            int kind = c >= '0' && c <= '9' ? 1 : c >= 'A' && c <= 'Z' ? 2 : c >= 'a' && c <= 'z' ? 3 : 4;
            digits += kind == 1 ? 1 : 0;
            capitals += kind == 2 ? 1 : 0;
            small += kind == 3 ? 1 : 0;
            changes += kind == before ? 0 : 1;
            before = kind;
        }
        boolean mixed = digits * 20 > run.length() && capitals * 10 > run.length() && small * 10 > run.length();
        return (mixed && changes * 3 > run.length())
                || (hexOnly(run) && digits * 4 > run.length())
                || (small == 0
                        && capitals * 2 > run.length()
                        && digits * 12 > run.length()
                        && changes * 6 > run.length());
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '='
                || c == '_'
                || c == '-';
    }

    private static boolean hexOnly(String run) {
        for (int i = 0; i < run.length(); i++) {
            if (Escapes.hex(run.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] hex(String run) {
        if (!hexOnly(run)) {
            return new byte[0];
        }
        byte[] bytes = new byte[run.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (Escapes.hex(run.charAt(2 * i)) * 16 + Escapes.hex(run.charAt(2 * i + 1)));
        }
        return bytes;
    }

    private static byte[] base32(String run) {
        byte[] bytes = new byte[run.length() * 5 / 8];
        int size = 0;
        int bits = 0;
        int held = 0;
        if (!oneCaseWithDigits(run)) {
            return new byte[0];
        }
        for (int i = 0; i < run.length() && run.charAt(i) != '='; i++) {
            char c = run.charAt(i);
            int small = c | 32;
            int value = small >= 'a' && small <= 'z' ? small - 'a' : c >= '2' && c <= '7' ? c - '2' + 26 : -1;
            if (value < 0) {
                return new byte[0];
            }
            held = (held << 5 | value) & 0xFFF;
            bits += 5;
            if (bits >= 8 && size < bytes.length) {
                bits -= 8;
                bytes[size++] = (byte) (held >> bits);
            }
        }
        return Arrays.copyOf(bytes, size);
    }

    /** Words in small letters can be read as base32 too, and now and then by chance as text. */
    private static boolean oneCaseWithDigits(String run) {
        boolean digits = false;
        boolean small = false;
        boolean capitals = false;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            digits |= c >= '2' && c <= '7';
            small |= c >= 'a' && c <= 'z';
            capitals |= c >= 'A' && c <= 'Z';
        }
        return digits && small != capitals;
    }

    private static byte[] base64(String run) {
        int end = run.indexOf('=');
        String letters =
                (end < 0 ? run : run.substring(0, end)).replace('-', '+').replace('_', '/');
        if (letters.length() % 4 == 1) {
            letters = letters.substring(0, letters.length() - 1);
        }
        return Base64.getDecoder().decode(letters);
    }

    private static boolean compressed(byte[] bytes) {
        return bytes.length > 16
                && ((bytes[0] == 0x1F && bytes[1] == (byte) 0x8B && bytes[2] == 8)
                        || (bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4)
                        || zlib(bytes));
    }

    private static boolean zlib(byte[] bytes) {
        int head = (bytes[0] & 0xFF) * 256 + (bytes[1] & 0xFF);
        return bytes[0] == 0x78 && head % 31 == 0 && inflated(bytes).length > 0;
    }

    /** As much of the content as is enough to judge it. */
    private static byte[] inflated(byte[] bytes) {
        try (InputStream in = bytes[0] == 0x78
                ? new InflaterInputStream(new ByteArrayInputStream(bytes))
                : new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(MOST_INFLATED);
        } catch (IOException broken) {
            return new byte[0];
        }
    }

    private static String printable(byte[] bytes) {
        int good = 0;
        for (byte b : bytes) {
            good += (b >= ' ' && b < 127) || b == '\n' || b == '\t' || b == '\r' ? 1 : 0;
        }
        return bytes.length < FEWEST_BYTES || good < bytes.length * PRINTABLE
                ? ""
                : new String(bytes, StandardCharsets.UTF_8);
    }

    /** A list of numbers that are the codes of letters. */
    private static void numbers(String text, List<Run> runs) {
        StringBuilder decoded = new StringBuilder();
        int began = 0;
        int at = 0;
        while (at <= text.length()) {
            int start = at;
            int value = 0;
            boolean hex = text.startsWith("0x", at);
            at += hex ? 2 : 0;
            int digits = at;
            while (at < text.length()
                    && at - digits < 4
                    && Escapes.hex(text.charAt(at)) >= 0
                    && (hex || text.charAt(at) <= '9')) {
                value = value * (hex ? 16 : 10) + Escapes.hex(text.charAt(at));
                at++;
            }
            if (at > digits && value >= 9 && value < 127) {
                began = decoded.isEmpty() ? start : began;
                decoded.append((char) value);
                while (at < text.length() && " ,;\n[](){}".indexOf(text.charAt(at)) >= 0) {
                    at++;
                }
            } else {
                if (decoded.length() >= FEWEST_NUMBERS) {
                    runs.add(new Run("numbers", began, decoded.toString(), false));
                }
                decoded.setLength(0);
                at = Math.max(at, start + 1);
            }
        }
    }
}
