package dev.waybill.boundary.scrub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.promise.Work;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tries the scrubber with texts of any making, and with secrets between them. */
final class ScrubberFuzzTest {
    /** A secret each, that no one was given. */
    private static final List<String> SECRETS = List.of(
            "-----BEGIN " + "PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----",
            "AKIA" + "IOSFODNN7QZXCVBN",
            "ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0." + "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
            "ann.example" + "@example.com");

    /** With Jazzer's own counting. */
    private static final long MOST_MICROS = 300_000;

    /** A seed is a text; secrets are put where its first byte says. */
    @FuzzTest(maxDuration = "10m")
    void leavesNoSecretAndFindsNothingTwice(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Scrubber scrubber = Scrubber.standard();
        Scrubbed scrubbed = Work.within(MOST_MICROS, () -> scrubber.scrub(text));
        assertEquals(scrubbed, scrubber.scrub(text));
        assertTrue(!scrubbed.clean() || scrubbed.text().equals(text), "nothing was found, and the text is another");
        assertTrue(Scrubber.kinds().containsAll(scrubbed.kinds())
                || scrubbed.kinds().contains(Scrubber.TANGLED));
        assertEquals(scrubbed.text(), scrubber.scrub(scrubbed.text()).text(), "something was left to be found");
        if (data.length > 0) {
            plant(scrubber, text, Byte.toUnsignedInt(data[0]));
        }
    }

    private static void plant(Scrubber scrubber, String text, int choice) {
        String secret = SECRETS.get(choice % SECRETS.size());
        int at = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) * choice / 256);
        String planted = text.substring(0, at) + " " + secret + " " + text.substring(at);
        assertFalse(scrubber.scrub(planted).text().contains(secret), "a secret was left");
    }
}
