package dev.waybill.guard.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The texts of a document, from behind their opening quote. One that is passed over is never put together. */
final class JsonTexts {
    private static final int END = JsonBytes.END;
    private static final int NAME_BYTES = 64;
    private static final int FIRST_BYTES = 256;

    private final JsonBytes bytes;
    private byte[] text = new byte[FIRST_BYTES];
    private int textLength;

    JsonTexts(JsonBytes bytes) {
        this.bytes = bytes;
    }

    void wipe() {
        Arrays.fill(text, (byte) 0);
    }

    /** The rest of a field's name; empty where it is too long for any that is asked for. */
    String name() throws IOException, BrokenInputException {
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

    /** The rest of a text of at most so many bytes of UTF-8. */
    String text(int mostBytes) throws IOException, BrokenInputException {
        collect(mostBytes);
        return decode();
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
    void pass() throws IOException, BrokenInputException {
        while (true) {
            int next = read();
            if (next == '"') {
                return;
            }
            if (next == '\\') {
                passEscape();
            } else if (next < ' ') {
                throw broken(next == END ? "ends inside a text" : "a text has a control character");
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
        return bytes.read();
    }

    private static BrokenInputException broken(String what) {
        return new BrokenInputException(what);
    }
}
