package dev.waybill.guard.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " [ ] ",
                "{\"a\":1,\"b\":[true,false,null,-1.5e+3],\"c\":{\"d\":\"\\u00e9\\n\"}}",
                "\"\\\\\\\"\"",
                "[[[[[[1]]]]]]",
                "0.5",
                "\"\u00e9\uD83D\uDE00\"",
            })
    void whatIsJsonIsPassedOver(String text) throws Exception {
        try (JsonReader reader = reader(text)) {
            reader.skip();
            reader.end();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1 \"b\":2}",
                "[1,]",
                "[1 2]",
                "[1}",
                "{\"a\":1]",
                "tru",
                "nul",
                "\"a",
                "\"a\nb\"",
                "\"\\u12g4\"",
                "-",
                "1.",
                "1e",
                "{} {}",
                "{}x",
                "{a:1}",
                "'a'",
            })
    void whatIsNoneIsBroken(String text) {
        assertThrows(BrokenInputException.class, () -> {
            try (JsonReader reader = reader(text)) {
                reader.skip();
                reader.end();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\uD800\"", "\"\\uDC00\"", "\"\\uD800\\u0041\"", "\"\\q\""})
    void aTextThatNoUtf8HasIsBroken(String text) {
        assertThrows(BrokenInputException.class, () -> reader(text).text(100));
    }

    @Test
    void bytesThatAreNoUtf8AreBroken() {
        byte[] bytes = {'"', (byte) 0xC3, '(', '"'};
        assertThrows(BrokenInputException.class, () -> new JsonReader(new ByteArrayInputStream(bytes), 100).text(100));
    }

    @Test
    void escapesAreResolved() throws Exception {
        assertEquals(
                "a/\"\\\b\f\n\r\t\u00e9\u20ac\uD83D\uDE00",
                reader("\"a\\/\\\"\\\\\\b\\f\\n\\r\\t\\u00e9\\u20ac\\uD83D\\uDE00\"")
                        .text(100));
    }

    @Test
    void aTextPastItsLimitIsBroken() throws Exception {
        assertEquals("abc", reader("\"abc\"").text(3));
        assertThrows(BrokenInputException.class, () -> reader("\"abcd\"").text(3));
    }

    @Test
    void aLongNameReadsAsNone() throws Exception {
        JsonReader reader = reader("{\"" + "n".repeat(65) + "\":1,\"" + "n".repeat(64) + "\":2}");
        reader.beginObject();
        assertTrue(reader.nextField());
        assertEquals("", reader.field());
        reader.skip();
        assertTrue(reader.nextField());
        assertEquals("n".repeat(64), reader.field());
        assertEquals(2, reader.number());
        assertFalse(reader.nextField());
    }

    @Test
    void nestingAndLengthHaveLimits() throws Exception {
        String deepest = "[".repeat(JsonReader.DEPTH) + "]".repeat(JsonReader.DEPTH);
        reader(deepest).skip();
        assertThrows(
                BrokenInputException.class, () -> reader("[" + deepest + "]").skip());
        assertThrows(BrokenInputException.class, () -> new JsonReader(bytes("\"" + "x".repeat(100) + "\""), 50).skip());
    }

    @Test
    void nothingStaysInTheBuffersOfAClosedReader() throws Exception {
        JsonReader reader = reader("{\"taken\":\"CANARY-1\",\"passed\":\"CANARY-2 and more\"}");
        reader.beginObject();
        assertTrue(reader.nextField());
        reader.text(100);
        assertTrue(reader.nextField());
        reader.skip();
        assertTrue(heldBy(reader).contains("CANARY-2"), "the control: it was there");
        reader.close();
        assertFalse(heldBy(reader).contains("CANARY"));
    }

    /** All bytes that an object and what it is made of hold. */
    private static String heldBy(Object owner) throws ReflectiveOperationException {
        StringBuilder held = new StringBuilder();
        for (Field field : owner.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            Object value = Modifier.isStatic(field.getModifiers()) ? null : field.get(owner);
            if (value instanceof byte[] bytes) {
                held.append(new String(bytes, StandardCharsets.ISO_8859_1));
            } else if (value instanceof JsonBytes || value instanceof JsonTexts) {
                held.append(heldBy(value));
            }
        }
        return held.toString();
    }

    @Test
    void numbersAreWholeAndShort() throws Exception {
        assertEquals(123456789012345678L, reader("123456789012345678").number());
        for (String wrong : new String[] {"1234567890123456789", "-1", "1.0", "1e3", "\"1\""}) {
            assertThrows(BrokenInputException.class, () -> reader(wrong).number(), wrong);
        }
    }

    @Test
    void whatTheWriterWritesTheReaderReads() throws IOException, BrokenInputException {
        String odd = "\"\\\n\t\u0001\u007f\u2028\u00e9\uD83D\uDE00";
        String json = new JsonWriter()
                .beginObject()
                .field("a", odd)
                .field("b", 7)
                .endObject()
                .toString();
        JsonReader reader = reader(json);
        reader.beginObject();
        assertTrue(reader.nextField());
        assertEquals(odd, reader.text(100));
        assertTrue(reader.nextField());
        assertEquals(7, reader.number());
        assertFalse(reader.nextField());
        assertEquals(
                "[\"\uFFFD\"]",
                new JsonWriter().beginList().text("\uD800").endList().toString());
    }

    private static JsonReader reader(String text) {
        return new JsonReader(bytes(text), 1024 * 1024);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
