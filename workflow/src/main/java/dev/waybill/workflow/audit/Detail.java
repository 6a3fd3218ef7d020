package dev.waybill.workflow.audit;

/**
 * Writes the JSON detail of an event or an audit entry: flat, in the order given, of the server's own making.
 * Text values are slugs, digests, refs and ids; whatever they hold, they stay inside their quotes.
 */
public final class Detail {
    /** No detail. */
    public static final String NONE = "{}";

    private final StringBuilder json = new StringBuilder("{");

    public Detail with(String name, long value) {
        name(name).append(value);
        return this;
    }

    public Detail with(String name, boolean value) {
        name(name).append(value);
        return this;
    }

    public Detail with(String name, String value) {
        name(name);
        quote(value);
        return this;
    }

    /** The JSON object. */
    public String json() {
        return json + "}";
    }

    private StringBuilder name(String name) {
        if (json.length() > 1) {
            json.append(',');
        }
        return json.append('"').append(name).append("\":");
    }

    private void quote(String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20 || c == 0x7f) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
