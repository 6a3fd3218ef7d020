package dev.waybill.server.signin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.cap.Caps;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpSecondFactorsTest {
    private static final String RFC_SECRET =
            Base32Text.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private final TotpSecondFactors factors = new TotpSecondFactors(new SecureRandom());

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void readsTheCodesOfTheStandard(long seconds, String code) {
        assertEquals(OptionalLong.of(seconds / 30), factors.step(RFC_SECRET, code, seconds * 1000));
    }

    @Test
    void aClockMayBeOneStepOffEitherWay() {
        long step = 1111111109L / 30;
        for (long shown = step - 1; shown <= step + 1; shown++) {
            assertEquals(OptionalLong.of(step), factors.step(RFC_SECRET, "081804", shown * 30_000));
        }
        assertEquals(OptionalLong.empty(), factors.step(RFC_SECRET, "081804", (step + 2) * 30_000));
        assertEquals(OptionalLong.empty(), factors.step(RFC_SECRET, "081804", (step - 2) * 30_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "08180", "0818040", "08180x", "٠٨١٨٠٤", "-81804", " 81804"})
    void whatIsNoCodeIsNoCode(String code) {
        assertEquals(OptionalLong.empty(), factors.step(RFC_SECRET, code, 1111111109L * 1000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ABC",
                "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ!",
                "gezdgnbvgy3tqojqgezdgnbvgy3tqojq",
                "GEZDGNBVGY3TQOJQ"
            })
    void whatIsNoSecretHasNoCodes(String secret) {
        assertFalse(factors.isSecret(secret));
        assertEquals(OptionalLong.empty(), factors.step(secret, "000000", 0));
    }

    @Test
    void aNewSecretFitsItsColumnAndIsAnother() {
        String secret = factors.newSecret();
        assertTrue(factors.isSecret(secret));
        assertTrue(secret.length() <= Caps.SECOND_FACTOR);
        assertFalse(secret.equals(factors.newSecret()));
    }

    @Test
    void theAddressKeepsAHostileNameInItsPlace() {
        assertEquals(
                "otpauth://totp/Waybill:a%26secret%3DB%3Fc%2F%20%23d?secret=" + RFC_SECRET + "&issuer=Waybill",
                factors.uri(RFC_SECRET, "a&secret=B?c/ #d"));
    }

    /** RFC 4648, section 10, without its padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void spellsAsTheStandardDoes(String text, String base32) {
        assertEquals(base32, Base32Text.encode(text.getBytes(StandardCharsets.US_ASCII)));
        assertArrayEquals(text.getBytes(StandardCharsets.US_ASCII), Base32Text.decode(base32));
    }

    @Test
    void readsBackWhatItSpelled() {
        Random random = new Random(5);
        for (int length = 0; length < 40; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertArrayEquals(bytes, Base32Text.decode(Base32Text.encode(bytes)));
        }
    }
}
