package dev.waybill.conformance.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The ways in which a program writes a text so that a search for its bytes would pass it by. */
enum Disguise {
    PLAIN,
    REVERSED,
    HEX,
    BASE64,
    UTF_16,
    URL,
    JSON;

    /** Base 64 of a text depends on what stands before it; the middle of each alignment does not. */
    private static final int ALIGNMENTS = 3;

    /** All that a text of ASCII may look like in this disguise. */
    List<byte[]> of(String text) {
        return switch (this) {
            case PLAIN -> List.of(ascii(text));
            case REVERSED -> List.of(ascii(new StringBuilder(text).reverse().toString()));
            case HEX -> cased(HexFormat.of().formatHex(ascii(text)));
            case BASE64 -> base64(ascii(text));
            case UTF_16 -> List.of(text.getBytes(StandardCharsets.UTF_16LE), text.getBytes(StandardCharsets.UTF_16BE));
            case URL -> url(text);
            case JSON -> json(text);
        };
    }

    private static List<byte[]> base64(byte[] text) {
        List<byte[]> forms = new ArrayList<>();
        for (int skip = 0; skip < ALIGNMENTS; skip++) {
            byte[] whole = Arrays.copyOfRange(text, skip, skip + (text.length - skip) / 3 * 3);
            forms.add(Base64.getEncoder().encode(whole));
            forms.add(Base64.getUrlEncoder().encode(whole));
        }
        return forms;
    }

    /** What has to be escaped, and everything. */
    private static List<byte[]> url(String text) {
        String form = URLEncoder.encode(text, StandardCharsets.UTF_8);
        List<byte[]> forms = new ArrayList<>(List.of(ascii(form), ascii(form.replace("+", "%20"))));
        forms.addAll(cased(HexFormat.of().withPrefix("%").formatHex(ascii(text))));
        return forms;
    }

    private static List<byte[]> json(String text) {
        StringBuilder some = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String code = "\\u" + HexFormat.of().toHexDigits(c);
            some.append(
                    switch (c) {
                        case '\n' -> "\\n";
                        case '\t' -> "\\t";
                        case '"' -> "\\\"";
                        case '\\' -> "\\\\";
                        default -> c < ' ' ? code : Character.toString(c);
                    });
            all.append(code);
        }
        return List.of(ascii(some.toString()), ascii(all.toString()));
    }

    private static List<byte[]> cased(String hex) {
        return List.of(ascii(hex), ascii(hex.toUpperCase(Locale.ROOT)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
