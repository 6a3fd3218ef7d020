package dev.waybill.server.install;

import dev.waybill.server.install.JsonSpan.Members;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How a JSON text is laid out, so that what is added looks like the rest.
 *
 * @param text    the whole text
 * @param newline its first line end, {@code \n} where it has none
 * @param unit    one step of indentation
 * @param inline  whether everything stands on one line
 * @param spaced  whether an inline text has a blank after a colon
 */
record JsonStyle(String text, String newline, String unit, boolean inline, boolean spaced) {
    private static final String DEFAULT_UNIT = "  ";

    static JsonStyle of(String text, Members root) {
        int lineEnd = text.indexOf('\n');
        String newline = lineEnd > 0 && text.charAt(lineEnd - 1) == '\r' ? "\r\n" : "\n";
        boolean inline = !root.members().isEmpty()
                && text.substring(root.start(), root.end()).indexOf('\n') < 0;
        boolean spaced = text.contains("\": ");
        JsonStyle start = new JsonStyle(text, newline, DEFAULT_UNIT, inline, spaced);
        String unit =
                start.indentOfMembers(root).filter(indent -> !indent.isEmpty()).orElse(DEFAULT_UNIT);
        return new JsonStyle(text, newline, unit, inline, spaced);
    }

    JsonStyle asInline() {
        return new JsonStyle(text, newline, unit, true, spaced);
    }

    /** The indentation of an object's members; empty when its first one stands behind the brace. */
    Optional<String> indentOfMembers(Members object) {
        if (object.members().isEmpty()) {
            return Optional.empty();
        }
        String before =
                text.substring(object.start() + 1, object.members().getFirst().keyStart());
        int lineEnd = before.lastIndexOf('\n');
        return lineEnd < 0 ? Optional.empty() : Optional.of(before.substring(lineEnd + 1));
    }

    /** The blanks at the beginning of the line that holds this offset. */
    String indentOfLine(int offset) {
        int from = text.lastIndexOf('\n', offset) + 1;
        int to = from;
        while (to < offset && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
            to++;
        }
        return text.substring(from, to);
    }

    /** What stands between two members of an inline object. */
    String separator() {
        return spaced ? ", " : ",";
    }

    /** A member whose own line is indented by {@code indent}. */
    String member(String name, JsonNode value, String indent) {
        String colon = inline && !spaced ? "\":" : "\": ";
        return "\"" + name + colon + value(value, indent);
    }

    /** A value that begins on a line indented by {@code indent}. Lists stay on one line: ours are short. */
    String value(JsonNode value, String indent) {
        if (!value.isObject() || value.isEmpty()) {
            return value.toString();
        }
        String inner = indent + unit;
        String between = inline ? separator() : "," + newline + inner;
        String body = value.properties().stream()
                .map(property -> member(property.getKey(), property.getValue(), inner))
                .collect(Collectors.joining(between));
        return inline ? "{" + body + "}" : "{" + newline + inner + body + newline + indent + "}";
    }
}
