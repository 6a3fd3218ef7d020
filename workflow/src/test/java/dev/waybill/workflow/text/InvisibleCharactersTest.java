package dev.waybill.workflow.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    @ValueSource(strings = {"", "a b", "\u00e9", "e\u0301", "\ud83d\ude00", "\u6f22\u5b57", "~`'\"<>&"})
    void areNotWhatIsSeen(String text) {
        assertFalse(InvisibleCharacters.in(text));
    }
}
