package dev.waybill.workflow.cap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The caps that users read in the documents, and what they have to do with each other. */
final class CapsTest {
    @Test
    void areThosePromised() {
        assertEquals(500, Caps.MESSAGE);
        assertEquals(500, Caps.LOG_TAIL);
        assertEquals(2000, Caps.SUMMARY);
        assertEquals(512, Caps.PATH);
        assertEquals(16_384, Caps.REQUEST_BYTES);
        assertEquals(20, Caps.WAIT_SECONDS);
        assertEquals(3, Caps.OPEN_CHECKPOINTS);
        assertEquals(Duration.ofDays(7).toMillis(), Caps.DURATION_MS);
    }

    @Test
    void leaveRoomForTheLargestSummaryInOneRequest() {
        int bytesOfTheLongestEscape = "\\uffff".length();
        assertTrue(Caps.SUMMARY * bytesOfTheLongestEscape < Caps.REQUEST_BYTES);
    }

    @Test
    void letAMillionRunsBeSummedWithoutOverflow() {
        assertTrue(Math.multiplyExact(Caps.COUNTER, 1_000_000L) > 0);
        assertTrue(String.valueOf(Caps.COUNTER).length() <= Caps.NUMBER_CHARACTERS);
    }
}
