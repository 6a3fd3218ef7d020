package dev.waybill.boundary.detect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Undoes the escapes of URLs, of HTML and of strings in code. A text with only one or two of them is left as it is. */
final class Escapes {
    private static final int FEWEST = 3;
    private static final int LONGEST_ENTITY = 10;
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("lpar", "("),
            Map.entry("rpar", ")"),
            Map.entry("lbrace", "{"),
            Map.entry("rbrace", "}"),
            Map.entry("lcub", "{"),
            Map.entry("rcub", "}"),
            Map.entry("semi", ";"),
            Map.entry("equals", "="),
            Map.entry("lsqb", "["),
            Map.entry("rsqb", "]"),
            Map.entry("colon", ":"),
            Map.entry("comma", ","),
            Map.entry("period", "."),
            Map.entry("sol", "/"),
            Map.entry("NewLine", "\n"),
            Map.entry("Tab", "\t"),
            Map.entry("num", "#"),
            Map.entry("dollar", "$"));

    private Escapes() {}

    static String url(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        int undone = 0;
        boolean spaces = text.indexOf(' ') < 0;
        for (int i = 0; i < raw.length; i++) {
            int value = raw[i] == '%' && i + 2 < raw.length ? hex(raw[i + 1]) * 16 + hex(raw[i + 2]) : -1;
            if (raw[i] == '%' && value >= 0 && i + 2 < raw.length && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0) {
                bytes.write(value);
                undone++;
                i += 2;
            } else {
                bytes.write(spaces && raw[i] == '+' ? ' ' : raw[i]);
            }
        }
        return undone < FEWEST ? text : bytes.toString(StandardCharsets.UTF_8);
    }

    static String html(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int undone = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == '&' ? entityEnd(text, i) : -1;
            String meant = end > i ? entity(text.substring(i + 1, end)) : "";
            if (meant.isEmpty()) {
                plain.append(c);
            } else {
                plain.append(meant);
                undone++;
                i = end;
            }
        }
        return undone < FEWEST ? text : plain.toString();
    }

    private static int entityEnd(String text, int at) {
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_ENTITY) {
            if (text.charAt(end) == ';') {
                return end;
            }
            end++;
        }
        return -1;
    }

    private static String entity(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, "");
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        int value = 0;
        for (int i = hex ? 2 : 1; i < name.length(); i++) {
            int digit = hex(name.charAt(i));
            if (digit < 0 || (!hex && digit > 9)) {
                return "";
            }
            value = value * (hex ? 16 : 10) + digit;
            if (value > Character.MAX_CODE_POINT) {
                return "";
            }
        }
        return value == 0 ? "" : Character.toString(value);
    }

    /** Undoes what begins with a backslash, as JSON and most languages write it. */
    static String backslashes(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int undone = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int taken = c == '\\' && i + 1 < text.length() ? unescaped(text, i, plain) : 0;
            if (taken == 0) {
                plain.append(c);
                i++;
            } else {
                undone++;
                i += taken;
            }
        }
        return undone < 2 ? text : plain.toString();
    }

    private static int unescaped(String text, int at, StringBuilder plain) {
        char kind = text.charAt(at + 1);
        switch (kind) {
            case 'n' -> plain.append('\n');
            case 'r' -> plain.append('\n');
            case 't' -> plain.append('\t');
            case '"', '\'', '\\', '/', '`' -> plain.append(kind);
            case 'u' -> {
                return coded(text, at, 4, plain);
            }
            case 'x' -> {
                return coded(text, at, 2, plain);
            }
            default -> {
                return octal(text, at, plain);
            }
        }
        return 2;
    }

    private static int coded(String text, int at, int digits, StringBuilder plain) {
        int value = 0;
        if (at + 2 + digits > text.length()) {
            return 0;
        }
        for (int i = at + 2; i < at + 2 + digits; i++) {
            int digit = hex(text.charAt(i));
            if (digit < 0) {
                return 0;
            }
            value = value * 16 + digit;
        }
        plain.append((char) value);
        return 2 + digits;
    }

    private static int octal(String text, int at, StringBuilder plain) {
        int value = 0;
        for (int i = at + 1; i < at + 4; i++) {
            int digit = i < text.length() ? text.charAt(i) - '0' : -1;
            if (digit < 0 || digit > 7) {
                return 0;
            }
            value = value * 8 + digit;
        }
        plain.append((char) value);
        return 4;
    }

    static int hex(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int small = c | 32;
        return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
    }
}
