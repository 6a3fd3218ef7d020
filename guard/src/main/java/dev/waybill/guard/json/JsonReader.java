package dev.waybill.guard.json;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads JSON (RFC 8259) from a stream, a token at a time, and holds no more of it than one buffer. What is skipped is
 * checked for its form and never becomes an object; {@link #close} overwrites the buffers.
 */
public final class JsonReader implements AutoCloseable {
    /** How deep objects and lists may nest. */
    public static final int DEPTH = 128;

    private static final int LONG_DIGITS = 18;
    private static final int END = JsonBytes.END;

    private final JsonBytes bytes;
    private final JsonTexts texts;

    /** For each open object or list, whether it is an object and whether something stood in it. */
    private final boolean[] isObject = new boolean[DEPTH];

    private final boolean[] hasItems = new boolean[DEPTH];
    private int depth;
    private String field = "";

    /** @param maxBytes what is refused before it is read */
    public JsonReader(InputStream in, long maxBytes) {
        this.bytes = new JsonBytes(in, maxBytes);
        this.texts = new JsonTexts(bytes);
    }

    /** Enters an object. */
    public void beginObject() throws IOException, BrokenInputException {
        expect('{');
        enter(true);
    }

    /** Enters a list. */
    public void beginList() throws IOException, BrokenInputException {
        expect('[');
        enter(false);
    }

    /** Goes to the next field of the object; false at its end, which is then left. */
    public boolean nextField() throws IOException, BrokenInputException {
        if (!nextItem('}')) {
            return false;
        }
        expect('"');
        field = texts.name();
        skipBlanks();
        expect(':');
        return true;
    }

    /** The name of the field that {@link #nextField} went to; a name of more than 64 bytes reads as empty. */
    public String field() {
        return field;
    }

    /** Goes to the next item of the list; false at its end, which is then left. */
    public boolean nextItem() throws IOException, BrokenInputException {
        return nextItem(']');
    }

    /** Whether the next value is a text. */
    public boolean atText() throws IOException, BrokenInputException {
        skipBlanks();
        return peek() == '"';
    }

    /** Whether the next value is an object. */
    public boolean atObject() throws IOException, BrokenInputException {
        skipBlanks();
        return peek() == '{';
    }

    /** Whether the next value is a list. */
    public boolean atList() throws IOException, BrokenInputException {
        skipBlanks();
        return peek() == '[';
    }

    /** Whether the next value is true or false. */
    public boolean atTruth() throws IOException, BrokenInputException {
        skipBlanks();
        int next = peek();
        return next == 't' || next == 'f';
    }

    /** Whether the next value is a number. */
    public boolean atNumber() throws IOException, BrokenInputException {
        skipBlanks();
        int next = peek();
        return next == '-' || isDigit(next);
    }

    /** A text of at most so many bytes of UTF-8. */
    public String text(int mostBytes) throws IOException, BrokenInputException {
        skipBlanks();
        expect('"');
        return texts.text(mostBytes);
    }

    /** A whole number of at most 18 digits that is not negative. */
    public long number() throws IOException, BrokenInputException {
        skipBlanks();
        boolean zero = peek() == '0';
        long value = 0;
        int digits = 0;
        while (isDigit(peek())) {
            value = value * 10 + (read() - '0');
            if (++digits > 1 && zero) {
                throw broken("a number begins with a zero");
            }
            if (digits > LONG_DIGITS) {
                throw broken("a number has over 18 digits");
            }
        }
        int next = peek();
        if (digits == 0 || next == '.' || next == 'e' || next == 'E') {
            throw broken("a whole number was expected");
        }
        return value;
    }

    /** True or false. */
    public boolean truth() throws IOException, BrokenInputException {
        skipBlanks();
        boolean value = peek() == 't';
        literal(value ? "true" : "false");
        return value;
    }

    /** Passes over a value, whatever it is. */
    public void skip() throws IOException, BrokenInputException {
        skipBlanks();
        switch (peek()) {
            case '{' -> {
                beginObject();
                while (nextField()) {
                    skip();
                }
            }
            case '[' -> {
                beginList();
                while (nextItem()) {
                    skip();
                }
            }
            case '"' -> {
                read();
                texts.pass();
            }
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> passNumber();
        }
    }

    /** Requires that nothing but blanks follows. */
    public void end() throws IOException, BrokenInputException {
        skipBlanks();
        if (peek() != END) {
            throw broken("something follows the value");
        }
    }

    /** Forgets what was buffered. The stream stays open. */
    @Override
    public void close() {
        bytes.wipe();
        texts.wipe();
    }

    private void enter(boolean object) throws BrokenInputException {
        if (depth == DEPTH) {
            throw broken("nested more than " + DEPTH + " deep");
        }
        isObject[depth] = object;
        hasItems[depth] = false;
        depth++;
    }

    private boolean nextItem(char close) throws IOException, BrokenInputException {
        if (depth == 0 || isObject[depth - 1] != (close == '}')) {
            throw broken("not inside such a value");
        }
        skipBlanks();
        if (peek() == close) {
            read();
            depth--;
            return false;
        }
        if (hasItems[depth - 1]) {
            expect(',');
            skipBlanks();
        }
        hasItems[depth - 1] = true;
        return true;
    }

    private void passNumber() throws IOException, BrokenInputException {
        if (peek() == '-') {
            read();
        }
        // RFC 8259, section 6: a zero before the point stands alone.
        if (peek() == '0') {
            read();
        } else {
            passDigits();
        }
        if (peek() == '.') {
            read();
            passDigits();
        }
        if (peek() == 'e' || peek() == 'E') {
            read();
            if (peek() == '+' || peek() == '-') {
                read();
            }
            passDigits();
        }
    }

    private void passDigits() throws IOException, BrokenInputException {
        if (!isDigit(peek())) {
            throw broken("a value was expected");
        }
        while (isDigit(peek())) {
            read();
        }
    }

    private void literal(String word) throws IOException, BrokenInputException {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
    }

    private void expect(char wanted) throws IOException, BrokenInputException {
        if (wanted == '{' || wanted == '[') {
            skipBlanks();
        }
        if (read() != wanted) {
            throw broken("is no JSON of the form that was expected");
        }
    }

    private void skipBlanks() throws IOException, BrokenInputException {
        int next = peek();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            read();
            next = peek();
        }
    }

    private int read() throws IOException, BrokenInputException {
        return bytes.read();
    }

    private int peek() throws IOException, BrokenInputException {
        return bytes.peek();
    }

    private static boolean isDigit(int next) {
        return next >= '0' && next <= '9';
    }

    private static BrokenInputException broken(String what) {
        return new BrokenInputException(what);
    }
}
