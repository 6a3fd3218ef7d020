package dev.waybill.server.log;

import java.util.HexFormat;

/** How a value stands in a log line: as it is while it is plain, else quoted with everything odd escaped. */
final class LogValue {
    private LogValue() {}

    static void append(StringBuilder line, String value) {
        if (plain(value)) {
            line.append(value);
            return;
        }
        line.append('"');
        for (int i = 0; i < value.length(); i++) {
            appendEscaped(line, value.charAt(i));
        }
        line.append('"');
    }

    private static boolean plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c == '"' || c == '=' || c == '\\' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static void appendEscaped(StringBuilder line, char c) {
        if (c == '"' || c == '\\') {
            line.append('\\').append(c);
        } else if (c < ' ' || c > '~') {
            line.append("\\u").append(HexFormat.of().toHexDigits(c));
        } else {
            line.append(c);
        }
    }
}
