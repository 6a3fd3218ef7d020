package dev.waybill.guard.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads JSON (RFC 8259) from a stream, a token at a time, and holds no more of it than one buffer. What is skipped is
 * checked for its form and never becomes an object; {@link #close} overwrites the buffers.
 */
public final class JsonReader implements AutoCloseable {
    /** How deep objects and lists may nest. */
    public static final int DEPTH = 128;

    private static final int BUFFER_BYTES = 8192;
    private static final int NAME_BYTES = 64;
    private static final int LONG_DIGITS = 18;
    private static final int END = -1;

    private final InputStream in;
    private final long maxBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int filled;
    private long consumed;

    private byte[] text = new byte[256];
    private int textLength;

    /** For each open object or list, whether it is an object and whether something stood in it. */
    private final boolean[] isObject = new boolean[DEPTH];

    private final boolean[] hasItems = new boolean[DEPTH];
    private int depth;
    private String field = "";

    /** @param maxBytes what is refused before it is read */
    public JsonReader(InputStream in, long maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
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
        field = readName();
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
        collect(mostBytes);
        return decode();
    }

    /** A whole number of at most 18 digits that is not negative. */
    public long number() throws IOException, BrokenInputException {
        skipBlanks();
        long value = 0;
        int digits = 0;
        while (isDigit(peek())) {
            value = value * 10 + (read() - '0');
            if (++digits > LONG_DIGITS) {
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
                passText();
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
        Arrays.fill(buffer, (byte) 0);
        Arrays.fill(text, (byte) 0);
        position = 0;
        filled = 0;
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

    private String readName() throws IOException, BrokenInputException {
        textLength = 0;
        int next = nextTextByte();
        while (next != END) {
            // One past the limit is kept, to know that it was passed.
            if (textLength <= NAME_BYTES) {
                append(next);
            }
            next = nextTextByte();
        }
        return textLength > NAME_BYTES ? "" : decode();
    }

    private void collect(int mostBytes) throws IOException, BrokenInputException {
        textLength = 0;
        int next = nextTextByte();
        while (next != END) {
            if (textLength == mostBytes) {
                throw broken("a text has over " + mostBytes + " bytes");
            }
            append(next);
            next = nextTextByte();
        }
    }

    /** Bytes of an escaped character that still have to be handed out. */
    private int pending;

    private int pendingBytes;

    /** The next byte of the text's UTF-8, escapes resolved; {@link #END} after its last. */
    private int nextTextByte() throws IOException, BrokenInputException {
        if (pendingBytes > 0) {
            pendingBytes--;
            return (pending >>> (8 * pendingBytes)) & 0xFF;
        }
        int next = read();
        if (next == '"') {
            return END;
        }
        if (next == '\\') {
            return escaped();
        }
        if (next < ' ') {
            throw broken(next == END ? "ends inside a text" : "a text has a control character");
        }
        return next;
    }

    private int escaped() throws IOException, BrokenInputException {
        int next = read();
        return switch (next) {
            case '"', '\\', '/' -> next;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw broken("a text has an escape that JSON does not know");
        };
    }

    private int unicode() throws IOException, BrokenInputException {
        int character = fourHexDigits();
        if (Character.isLowSurrogate((char) character)) {
            throw broken("a text has half a surrogate pair");
        }
        if (Character.isHighSurrogate((char) character)) {
            if (read() != '\\' || read() != 'u') {
                throw broken("a text has half a surrogate pair");
            }
            int low = fourHexDigits();
            if (!Character.isLowSurrogate((char) low)) {
                throw broken("a text has half a surrogate pair");
            }
            character = Character.toCodePoint((char) character, (char) low);
        }
        return encode(character);
    }

    /** The first byte of a character's UTF-8; the others wait. */
    private int encode(int character) {
        if (character < 0x80) {
            return character;
        }
        if (character < 0x800) {
            pending = 0x80 | (character & 0x3F);
            pendingBytes = 1;
            return 0xC0 | (character >>> 6);
        }
        if (character < 0x10000) {
            pending = ((0x80 | ((character >>> 6) & 0x3F)) << 8) | 0x80 | (character & 0x3F);
            pendingBytes = 2;
            return 0xE0 | (character >>> 12);
        }
        pending = ((0x80 | ((character >>> 12) & 0x3F)) << 16)
                | ((0x80 | ((character >>> 6) & 0x3F)) << 8)
                | 0x80
                | (character & 0x3F);
        pendingBytes = 3;
        return 0xF0 | (character >>> 18);
    }

    private int fourHexDigits() throws IOException, BrokenInputException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(read(), 16);
            if (digit < 0) {
                throw broken("an escape is not of four hex digits");
            }
            value = value * 16 + digit;
        }
        return value;
    }

    /** Passes over a text as fast as it comes: only its end is looked for. */
    private void passText() throws IOException, BrokenInputException {
        while (true) {
            if (position == filled && !fill()) {
                throw broken("ends inside a text");
            }
            int next = buffer[position++];
            if (next == '"') {
                return;
            }
            if (next == '\\') {
                passEscape();
            } else if (next >= 0 && next < ' ') {
                throw broken("a text has a control character");
            }
        }
    }

    private void passEscape() throws IOException, BrokenInputException {
        int next = read();
        if (next == 'u') {
            fourHexDigits();
        } else if ("\"\\/bfnrt".indexOf(next) < 0) {
            throw broken("has an escape that JSON does not know");
        }
    }

    private void passNumber() throws IOException, BrokenInputException {
        if (peek() == '-') {
            read();
        }
        boolean zero = peek() == '0';
        if (zero) {
            read();
        }
        if (zero && isDigit(peek())) {
            throw broken("a number begins with a 0");
        }
        if (!zero) {
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

    private void append(int next) {
        if (textLength == text.length) {
            byte[] larger = Arrays.copyOf(text, text.length * 2);
            Arrays.fill(text, (byte) 0);
            text = larger;
        }
        text[textLength++] = (byte) next;
    }

    private String decode() throws BrokenInputException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(textLength);
        CoderResult result = decoder.decode(ByteBuffer.wrap(text, 0, textLength), out, true);
        if (result.isError()) {
            throw broken("a text is no UTF-8");
        }
        return out.flip().toString();
    }

    private int read() throws IOException, BrokenInputException {
        if (position == filled && !fill()) {
            return END;
        }
        return buffer[position++] & 0xFF;
    }

    private int peek() throws IOException, BrokenInputException {
        if (position == filled && !fill()) {
            return END;
        }
        return buffer[position] & 0xFF;
    }

    private boolean fill() throws IOException, BrokenInputException {
        int count = in.read(buffer, 0, buffer.length);
        position = 0;
        filled = Math.max(count, 0);
        consumed += filled;
        if (consumed > maxBytes) {
            throw broken("has over " + maxBytes + " bytes");
        }
        return filled > 0;
    }

    private static boolean isDigit(int next) {
        return next >= '0' && next <= '9';
    }

    private static BrokenInputException broken(String what) {
        return new BrokenInputException(what);
    }
}
