package dev.waybill.guard.json;

import java.util.List;

/** Writes JSON: ASCII but for what stands in texts, line separators escaped, no lone surrogate let out. */
public final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(256);
    private boolean separate;

    /** Opens an object. */
    public JsonWriter beginObject() {
        return open('{');
    }

    /** Closes an object. */
    public JsonWriter endObject() {
        return close('}');
    }

    /** Opens a list. */
    public JsonWriter beginList() {
        return open('[');
    }

    /** Closes a list. */
    public JsonWriter endList() {
        return close(']');
    }

    /** Names the value that follows. */
    public JsonWriter name(String name) {
        text(name);
        out.append(':');
        separate = false;
        return this;
    }

    /** A text. */
    public JsonWriter text(String value) {
        comma();
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            append(value, i);
        }
        out.append('"');
        return this;
    }

    /** A number. */
    public JsonWriter number(long value) {
        comma();
        out.append(value);
        return this;
    }

    /** True or false. */
    public JsonWriter truth(boolean value) {
        comma();
        out.append(value);
        return this;
    }

    /** A field of text; left out when it is empty. */
    public JsonWriter field(String name, String value) {
        return value.isEmpty() ? this : name(name).text(value);
    }

    /** A field of a number; left out when it is negative, which says that there is none. */
    public JsonWriter field(String name, long value) {
        return value < 0 ? this : name(name).number(value);
    }

    /** A field with a list of texts. */
    public JsonWriter field(String name, List<String> values) {
        name(name).beginList();
        for (String value : values) {
            text(value);
        }
        return endList();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void append(String value, int i) {
        char character = value.charAt(i);
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            default -> {
                boolean lone = Character.isSurrogate(character) && !paired(value, i);
                if (character < ' ' || character == 0x7F || character == 0x2028 || character == 0x2029) {
                    escape(character);
                } else {
                    out.append(lone ? '\uFFFD' : character);
                }
            }
        }
    }

    private static boolean paired(String value, int i) {
        return Character.isHighSurrogate(value.charAt(i))
                ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }

    private void escape(char character) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((character >>> shift) & 0xF));
        }
    }

    private JsonWriter open(char bracket) {
        comma();
        out.append(bracket);
        separate = false;
        return this;
    }

    private JsonWriter close(char bracket) {
        out.append(bracket);
        separate = true;
        return this;
    }

    private void comma() {
        if (separate) {
            out.append(',');
        }
        separate = true;
    }
}
