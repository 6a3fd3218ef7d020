package dev.waybill.server.cli.output;

/** Escapes in a JSON text what a terminal would obey: JSON goes to terminals too, and means the same escaped. */
public final class JsonEscapes {
    private JsonEscapes() {}

    /** The same JSON, with every character that is not plainly visible written as an escape. */
    public static String apply(String json) {
        if (json.codePoints().noneMatch(Plain::unsafe)) {
            return json;
        }
        StringBuilder out = new StringBuilder(json.length() + 32);
        json.codePoints().forEach(c -> {
            if (Plain.unsafe(c)) {
                for (char unit : Character.toChars(c)) {
                    out.append(String.format("\\u%04x", (int) unit));
                }
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
