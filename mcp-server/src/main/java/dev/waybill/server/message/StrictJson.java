package dev.waybill.server.message;

import dev.waybill.server.text.StrictUtf8;
import dev.waybill.workflow.cap.Caps;
import java.math.BigDecimal;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a message's JSON once and strictly. Two readers of one message must not differ on what it says, so what
 * RFC 8259 leaves open is refused: a name twice, half a surrogate pair, U+0000, text that is not UTF-8.
 *
 * <p>A breach of such a rule, or of a limit, does not end the reading: the first one is noted and reading goes on,
 * so that the refusal can name the request's id. Only text that is no JSON at all ends it.
 */
final class StrictJson {
    /** Its sign among them. No field of ours needs an exponent; past this, digits would cost more than their text. */
    private static final int EXPONENT_DIGITS = 3;

    private static final String BROKEN_TEXT =
            " holds U+0000 or half a surrogate pair; leave it out and send whole characters.";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Our own checks come first and have clearer words; these stand behind them. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Caps.REQUEST_BYTES)
                    .maxDocumentLength(Caps.REQUEST_BYTES)
                    .maxNumberLength(Caps.REQUEST_BYTES)
                    .maxStringLength(Caps.REQUEST_BYTES)
                    .maxNameLength(Caps.REQUEST_BYTES)
                    .build())
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();

    private final JsonParser parser;
    private final FieldPath path = new FieldPath();
    private String breach = "";

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * What was read.
     *
     * @param breach empty, or the first rule that was broken, in words for the caller
     */
    record Reading(JsonNode root, String breach) {}

    /**
     * Reads one JSON value.
     *
     * @param message at most {@code Caps.REQUEST_BYTES} long: the transports refuse more before it is kept
     * @throws MalformedJsonException if it is no JSON text
     */
    static Reading read(byte[] message) throws MalformedJsonException {
        requireText(message);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), message)) {
            return read(parser);
        } catch (JacksonException malformed) {
            return readAgain(message, malformed);
        }
    }

    /**
     * Half a surrogate pair ends Jackson's reading in a name and not in a value. Read again with another character in
     * its place, which is refused in the same words, such a message still tells its field and its request's id.
     */
    private static Reading readAgain(byte[] message, JacksonException malformed) throws MalformedJsonException {
        byte[] whole = HalfPairs.replaced(message);
        if (Arrays.equals(whole, message)) {
            throw notJson(malformed);
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), whole)) {
            return read(parser);
        } catch (JacksonException notEvenThen) {
            throw notJson(notEvenThen);
        }
    }

    private static Reading read(JsonParser parser) throws MalformedJsonException {
        StrictJson reader = new StrictJson(parser);
        parser.nextToken();
        JsonNode root = reader.value(1);
        if (parser.nextToken() != null) {
            throw new MalformedJsonException("The message goes on after its JSON value; send one at a time.");
        }
        return new Reading(root, reader.breach);
    }

    /** Jackson's own words quote the message; its place in it is all that may be told. */
    private static MalformedJsonException notJson(JacksonException malformed) {
        long offset =
                malformed.getLocation() == null ? -1 : malformed.getLocation().getByteOffset();
        return new MalformedJsonException(
                "The message is not valid JSON" + (offset < 0 ? "." : ", at or before byte " + offset + "."));
    }

    /** JSON travels as UTF-8 (RFC 8259, section 8.1). A zero byte is never part of it, in UTF-16 it always is. */
    private static void requireText(byte[] message) throws MalformedJsonException {
        boolean ascii = true;
        for (byte b : message) {
            if (b == 0) {
                throw new MalformedJsonException("The message holds a zero byte; send JSON as UTF-8.");
            }
            ascii &= b > 0;
        }
        if (ascii) {
            return;
        }
        if (StrictUtf8.read(message).isEmpty()) {
            throw new MalformedJsonException("The message is not valid UTF-8.");
        }
        if (message.length >= 3
                && message[0] == (byte) 0xEF
                && message[1] == (byte) 0xBB
                && message[2] == (byte) 0xBF) {
            throw new MalformedJsonException("The message begins with a byte order mark; leave it out.");
        }
    }

    /** The value that the parser stands on, at the given depth of nesting, counted from 1. */
    private JsonNode value(int depth) throws MalformedJsonException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new MalformedJsonException("The message is empty.");
        }
        return switch (token) {
            case START_OBJECT -> tooDeep(depth) ? NODES.nullNode() : object(depth);
            case START_ARRAY -> tooDeep(depth) ? NODES.nullNode() : array(depth);
            case VALUE_STRING -> string(depth);
            case VALUE_NUMBER_INT -> integer(depth);
            case VALUE_NUMBER_FLOAT -> decimal(depth);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new MalformedJsonException("The message is not valid JSON.");
        };
    }

    private ObjectNode object(int depth) throws MalformedJsonException {
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            String broken = brokenText(name);
            if (!broken.isEmpty()) {
                note(path.nameIn(depth - 1) + broken);
            }
            path.toField(depth, name);
            parser.nextToken();
            if (object.replace(name, value(depth + 1)) != null) {
                note(path.value(depth) + " stands twice in one object; send it once.");
            }
        }
        return object;
    }

    private ArrayNode array(int depth) throws MalformedJsonException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            path.toItem(depth, array.size());
            array.add(value(depth + 1));
        }
        return array;
    }

    private boolean tooDeep(int depth) {
        if (depth <= Caps.JSON_DEPTH) {
            return false;
        }
        note(path.value(depth - 1) + " makes the message nest deeper than " + Caps.JSON_DEPTH
                + " levels of objects and lists; no field needs that many.");
        parser.skipChildren();
        return true;
    }

    private JsonNode string(int depth) {
        String text = parser.getString();
        String broken = brokenText(text);
        if (!broken.isEmpty()) {
            note(path.value(depth - 1) + broken);
        }
        return NODES.stringNode(text);
    }

    private JsonNode integer(int depth) {
        if (numberTooLong(depth)) {
            return NODES.nullNode();
        }
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private JsonNode decimal(int depth) {
        if (numberTooLong(depth)) {
            return NODES.nullNode();
        }
        String text = parser.getString();
        if (exponentDigits(text) > EXPONENT_DIGITS) {
            note(path.value(depth - 1) + " is a number whose exponent is longer than " + EXPONENT_DIGITS
                    + " digits; send whole numbers in digits only.");
            return NODES.nullNode();
        }
        return NODES.numberNode(new BigDecimal(text));
    }

    /** Counted before the number is made: the decimal classes fail, or labour, on what is too long. */
    private static int exponentDigits(String number) {
        int mark = Math.max(number.indexOf('e'), number.indexOf('E'));
        return mark < 0 ? 0 : number.length() - mark - 1;
    }

    private boolean numberTooLong(int depth) {
        if (parser.getStringLength() <= Caps.NUMBER_CHARACTERS) {
            return false;
        }
        note(path.value(depth - 1) + " is a number of more than " + Caps.NUMBER_CHARACTERS
                + " characters; send a shorter one.");
        return true;
    }

    /**
     * Escapes can spell what UTF-8 can't: half a surrogate pair, and U+0000, at which a database may stop.
     *
     * @return the rest of a sentence on the first such character; empty where there is none
     */
    private static String brokenText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return BROKEN_TEXT;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return BROKEN_TEXT;
            }
        }
        return "";
    }

    private void note(String rule) {
        if (breach.isEmpty()) {
            breach = rule;
        }
    }
}
