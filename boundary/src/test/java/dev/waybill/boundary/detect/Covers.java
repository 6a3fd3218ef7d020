package dev.waybill.boundary.detect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** Hides a text as an agent would that wants to get it through. */
final class Covers {
    private Covers() {}

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    static String base32(String text) {
        StringBuilder run = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : bytes(text)) {
            held = ((held << 8) | (b & 0xFF)) & 0xFFFFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                run.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt((held >> bits) & 31));
            }
        }
        return run.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt((held << (5 - bits)) & 31))
                .toString();
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("{", "&#123;")
                .replace("}", "&#x7d;")
                .replace(";\n", "&#59;&#10;");
    }

    static String json(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t") + "\"";
    }

    static String unicodeEscapes(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        return escaped.toString();
    }

    static String gzipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static String rot13(String text) {
        StringBuilder moved = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int first = Character.isUpperCase(c) ? 'A' : 'a';
            boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z';
            moved.append(letter ? (char) (first + (c - first + 13) % 26) : c);
        }
        return moved.toString();
    }

    static String between(String text, String filler) {
        StringBuilder filled = new StringBuilder();
        text.codePoints().forEach(c -> filled.appendCodePoint(c).append(filler));
        return filled.toString();
    }

    static String lookAlikes(String text) {
        return text.replace('a', 'а')
                .replace('e', 'е')
                .replace('o', 'о')
                .replace('c', 'с')
                .replace('p', 'р')
                .replace('i', 'і')
                .replace('(', '（')
                .replace(')', '）')
                .replace('{', '｛')
                .replace(';', '；');
    }

    static String numbers(String text) {
        StringBuilder numbers = new StringBuilder();
        for (byte b : bytes(text)) {
            numbers.append(numbers.isEmpty() ? "" : ", ").append(b);
        }
        return numbers.toString();
    }

    static String everyLine(String text, String before, String after) {
        return before + text.replace("\n", after + "\n" + before) + after;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
