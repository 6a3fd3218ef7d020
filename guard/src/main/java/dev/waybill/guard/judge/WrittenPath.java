package dev.waybill.guard.judge;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.scope.RepositoryPath;
import java.nio.charset.StandardCharsets;

/** A file's name as a report may carry it: within the grammar of paths, whatever bytes the name has. */
public final class WrittenPath {
    private static final String HEX = "0123456789ABCDEF";
    private static final String CUT = "%cut";
    private static final String UNNAMEABLE = "%unnameable";

    private WrittenPath() {}

    /**
     * The name itself where the grammar takes it as it is. Else with what it does not take, and the sign itself, as
     * {@code %XX} of its UTF-8, and cut where it is too long.
     */
    public static String of(String name) {
        if (name.indexOf('%') < 0 && name.indexOf('\\') < 0 && fits(name)) {
            return name;
        }
        StringBuilder out = new StringBuilder(name.length() + 16);
        for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
            int character = name.codePointAt(i);
            if (plain(character) && !endsSegment(name, i, character)) {
                out.appendCodePoint(character);
            } else {
                escape(out, character);
            }
        }
        return cut(out.toString());
    }

    private static String cut(String written) {
        if (written.codePointCount(0, written.length()) > Caps.PATH) {
            String shorter = written.substring(0, written.offsetByCodePoints(0, Caps.PATH - CUT.length() - 4)) + CUT;
            return fits(shorter) ? shorter : UNNAMEABLE;
        }
        return fits(written) ? written : UNNAMEABLE;
    }

    /** A name that is no UTF-8, given as a character a byte: what is no plain ASCII is spelled out. */
    public static String ofBytes(String bytes) {
        StringBuilder out = new StringBuilder(bytes.length() + 16);
        for (int i = 0; i < bytes.length(); i++) {
            char next = bytes.charAt(i);
            if (next < 0x7F && plain(next) && !endsSegment(bytes, i, next)) {
                out.append(next);
            } else {
                escapeByte(out, (byte) next);
            }
        }
        return cut(out.toString());
    }

    private static boolean fits(String name) {
        return RepositoryPath.parse(name) instanceof RepositoryPath.Parsed.Valid;
    }

    /** Letters, digits and the signs of ordinary names; all else is spelled out. */
    private static boolean plain(int character) {
        return Character.isLetterOrDigit(character) || (character < 0x7F && "/._-+@ ,()=#".indexOf(character) >= 0);
    }

    private static boolean endsSegment(String name, int at, int character) {
        boolean last = at + 1 == name.length() || name.charAt(at + 1) == '/';
        return last && (character == '.' || character == ' ');
    }

    private static void escape(StringBuilder out, int character) {
        if (Character.isBmpCodePoint(character) && Character.isSurrogate((char) character)) {
            // No UTF-8 has it.
            out.append("%EF%BF%BD");
            return;
        }
        for (byte part : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            escapeByte(out, part);
        }
    }

    /** Adds a byte as {@code %XX}. */
    private static void escapeByte(StringBuilder out, byte part) {
        out.append('%').append(HEX.charAt((part >>> 4) & 0xF)).append(HEX.charAt(part & 0xF));
    }
}
