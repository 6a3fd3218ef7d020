package dev.waybill.workflow.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InvisibleCharactersTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0xad, 0x200b, 0x200d, 0x200e, 0x202e, 0x2028, 0x2029, 0x2066,
                0xfeff, 0xd800, 0xdfff, 0xe0041
            })
    void areFoundWhereverTheyStand(int codePoint) {
        String one = new StringBuilder().appendCodePoint(codePoint).toString();
        assertTrue(InvisibleCharacters.in(one));
        assertTrue(InvisibleCharacters.in("a" + one + "b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x1b, 0x7f, 0x85, 0xad, 0x200b, 0x202e, 0x2028, 0x2066, 0xfeff, 0xd800, 0xdfff, 0xe0041})
    void areNoPartOfATextForPeopleEither(int codePoint) {
        String one =
                new StringBuilder("a").appendCodePoint(codePoint).append('b').toString();
        assertTrue(InvisibleCharacters.inLine(one));
        assertTrue(InvisibleCharacters.inLines(one));
    }

    @Test
    void areLetThroughWhereTheyAreLayoutOrLetters() {
        for (String layout : new String[] {"a\tb", "a\nb", "a\r\nb"}) {
            assertTrue(InvisibleCharacters.inLine(layout));
            assertFalse(InvisibleCharacters.inLines(layout));
        }
        for (String joined : new String[] {"\u0645\u06cc\u200c\u062e", "\ud83d\udc69\u200d\ud83d\udcbb"}) {
            assertTrue(InvisibleCharacters.in(joined));
            assertFalse(InvisibleCharacters.inLine(joined));
            assertFalse(InvisibleCharacters.inLines(joined));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\u00e9", "e\u0301", "\ud83d\ude00", "\u6f22\u5b57", "~`'\"<>&"})
    void areNotWhatIsSeen(String text) {
        assertFalse(InvisibleCharacters.in(text));
        assertFalse(InvisibleCharacters.inLine(text));
        assertFalse(InvisibleCharacters.inLines(text));
    }
}
