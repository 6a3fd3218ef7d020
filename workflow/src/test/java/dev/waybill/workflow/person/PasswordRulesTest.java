package dev.waybill.workflow.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static String refused(String password) {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> PasswordRules.require(password, "Gertrude Stein"));
        assertEquals(RefusalCode.INVALID_ARGUMENT, refused.refusal().code());
        assertTrue(password.isEmpty() || !refused.refusal().message().contains(password));
        return refused.refusal().message();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven green teapots",
                "8392 0175 6620",
                "нехитрый пароль",
                "🐢🐢🐇🐢🐢🐇🐇🐢🐇🐇🐇🐢",
                "Tr0ub4dor&3 twice"
            })
    void takesLongOnesOfAnyAlphabet(String password) {
        assertEquals(password, PasswordRules.require(password, "ann"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "PASSWORD-2026!",
                "Qwertyuiop12",
                "123456789012",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "iloveyou!!!!",
                "correct horse battery staple",
                "abcdefghijklm",
                "098765432109",
                "Welcome123456!",
                "gertrude stein",
                "Gertrude.Stein.1",
                "1q2w3e4r5t6y",
                "ｐａｓｓｗｏｒｄ１２３４",
                "Summer2026!!!"
            })
    void refusesThoseThatAreGuessedFirst(String password) {
        refused(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elevenchars",
                "seven green\u0000teapots",
                "seven green\nteapots",
                "seven \u202egreen teapots"
            })
    void refusesShortOnesAndThoseThatNobodySees(String password) {
        refused(password);
    }

    @Test
    void saysTheLimits() {
        assertTrue(refused("short").contains("12 to 64 characters, not 5"));
        assertTrue(refused("ab".repeat(33)).contains("not 66"));
        assertTrue(refused("длинный пароль из слов, которых очень много").contains("at most 72 bytes"));
        assertEquals("x7".repeat(6) + "y", PasswordRules.require("x7".repeat(6) + "y", "ann"));
    }

    @Test
    void takesOneSpellingForWhatKeyboardsComposeDifferently() {
        assertEquals("zwölf Boxkämpfer", PasswordRules.require("zwo\u0308lf Boxka\u0308mpfer", "ann"));
    }

    @Test
    void knowsWhatCanBeNobodysWithoutReadingAllOfIt() {
        assertTrue(PasswordRules.possible("x".repeat(72)));
        assertFalse(PasswordRules.possible("x".repeat(73)));
        assertFalse(PasswordRules.possible("я".repeat(37)));
    }

    @Test
    void theListHasSomeHundreds() {
        assertTrue(CommonPasswords.size() > 300);
    }
}
