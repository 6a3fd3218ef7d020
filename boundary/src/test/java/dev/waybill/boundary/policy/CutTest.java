package dev.waybill.boundary.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.boundary.scrub.Scrubber;
import org.junit.jupiter.api.Test;

final class CutTest {
    @Test
    void aCapCutsBeforeAMarkAndNeverInsideOne() {
        Scrubber scrubber = Scrubber.standard();
        String scrubbed =
                scrubber.scrub("to a@b.io and c@d.io \ud83d\ude00\ud83d\ude00").text();
        for (int cap = 1; cap <= 60; cap++) {
            String text = Cut.toCap(scrubbed, cap);
            assertTrue(text.codePointCount(0, text.length()) <= cap, text);
            assertEquals(text, scrubber.scrub(text).text());
            String rest = text.replace("[personal:email]", "");
            assertFalse(rest.contains("[") || rest.contains("personal"), text);
            assertTrue(rest.isEmpty() || !Character.isHighSurrogate(rest.charAt(rest.length() - 1)), text);
        }
        assertEquals(scrubbed, Cut.toCap(scrubbed, 60));
    }
}
