package dev.waybill.guard.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.workflow.digest.Sha256;
import org.junit.jupiter.api.Test;

final class QuickDigestTest {
    @Test
    void itIsWhatJavaSaysForEveryLengthAndCharacter() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            assertEquals(Sha256.hex(text.toString()), QuickDigest.hex(text.toString()), "after " + i);
            text.appendCodePoint(0x20 + i * 37);
        }
        String longText = "0123456789abcdef/é".repeat(5000);
        assertEquals(Sha256.hex(longText), QuickDigest.hex(longText));
    }
}
