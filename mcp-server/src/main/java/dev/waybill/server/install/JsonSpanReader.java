package dev.waybill.server.install;

import dev.waybill.server.install.JsonSpan.Member;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads where things stand in a JSON text, strictly: a text that is not plain JSON is refused with its position. */
final class JsonSpanReader {
    /** How deep a settings file may nest; Claude Code's own stays under ten. */
    private static final int MAX_DEPTH = 200;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private final String text;
    private final JsonParser parser;

    private JsonSpanReader(String text, JsonParser parser) {
        this.text = text;
        this.parser = parser;
    }

    /**
     * Reads the one object that a settings file is.
     *
     * @param file how messages call the text
     * @throws RefusedException {@code PRECONDITION_FAILED} with line and column, when it is anything else
     */
    static JsonSpan.Members read(String file, String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refuse(file + " does not hold a JSON object; nothing was written");
            }
            JsonSpan.Members root = new JsonSpanReader(text, parser).members();
            if (parser.nextToken() != null) {
                throw refuse(file + at(parser.currentTokenLocation())
                        + ": something follows the JSON object; nothing was written");
            }
            return root;
        } catch (JacksonException malformed) {
            throw refuse(file + at(malformed.getLocation()) + ": " + reason(text, malformed.getLocation())
                    + "; nothing was written");
        }
    }

    private JsonSpan.Members members() {
        int start = offset();
        List<Member> members = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            int keyStart = offset();
            String name = parser.currentName();
            parser.nextToken();
            members.add(new Member(name, keyStart, value()));
        }
        return new JsonSpan.Members(start, offset() + 1, List.copyOf(members));
    }

    private JsonSpan value() {
        int start = offset();
        return switch (parser.currentToken()) {
            case START_OBJECT -> members();
            case START_ARRAY -> {
                parser.skipChildren();
                yield new JsonSpan.Value(start, offset() + 1);
            }
            case VALUE_STRING -> new JsonSpan.Value(start, endOfString(start));
            default -> new JsonSpan.Value(start, start + parser.getString().length());
        };
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int endOfString(int start) {
        int i = start + 1;
        while (text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private static String at(TokenStreamLocation location) {
        return ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** The library's own words name its settings and quote the text; ours say what to do. */
    private static String reason(String text, TokenStreamLocation location) {
        int offset = Math.clamp(location.getCharOffset(), 0, text.length());
        int from = Math.max(0, offset - 2);
        if (text.substring(from, Math.min(text.length(), offset + 1)).indexOf('/') >= 0) {
            return "a comment, which JSON has not and which a rewrite could lose: take it out, or add the entry by"
                    + " hand";
        }
        return "not valid JSON";
    }

    private static RefusedException refuse(String message) {
        return new RefusedException(RefusalCode.PRECONDITION_FAILED, message);
    }
}
