package dev.waybill.workflow.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DetailTest {
    @Test
    void isAFlatObjectInTheOrderGiven() {
        assertEquals(
                "{\"b\":-1,\"a\":\"text\",\"c\":true}",
                new Detail().with("b", -1).with("a", "text").with("c", true).json());
        assertEquals(Detail.NONE, new Detail().json());
    }

    @Test
    void keepsAValueInsideItsQuotes() {
        assertEquals(
                "{\"a\":\"\\\",\\\"admin\\\":true,\\\"\\\\\"}",
                new Detail().with("a", "\",\"admin\":true,\"\\").json());
    }

    /** RFC 8259, section 7: quotation mark, reverse solidus and U+0000 to U+001F must be escaped. */
    @Test
    void leavesNoControlCharacterAndNoOpenQuoteInside() {
        for (char c = 0; c < 0x100; c++) {
            String json = new Detail().with("a", "x" + c + "y").json();
            String inner = json.substring("{\"a\":\"".length(), json.length() - "\"}".length());
            assertFalse(
                    inner.chars().anyMatch(found -> found < 0x20 || found == 0x7f), "U+00" + Integer.toHexString(c));
            assertEquals("x" + c + "y", unescaped(inner));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00e9", "\ud83d\ude00", "\u2028", "feature/a-b_c"})
    void leavesOtherTextAsItIs(String value) {
        assertEquals("{\"a\":\"" + value + "\"}", new Detail().with("a", value).json());
    }

    /** As a JSON reader takes a string's inside; fails on a bare quote. */
    private static String unescaped(String inner) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            assertFalse(c == '"', "a bare quote");
            if (c != '\\') {
                text.append(c);
            } else if (inner.charAt(++i) == 'u') {
                text.append((char) Integer.parseInt(inner.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                text.append(inner.charAt(i));
            }
        }
        return text.toString();
    }
}
